@ngsi-ld
Feature: Delete an entity
  A thing that is gone from the city leaves the platform too.

  @LD-PROV-DELETE-01
  Rule: A deleted entity is gone

    @s1 @write
    Scenario: Deleting a sensor that was taken down
      撤去したセンサーを削除する

      Given a water level sensor the city has published
      When the city deletes it
      Then the platform accepts it
      And a service that looks for it does not find it

  @LD-PROV-DELETE-02
  Rule: Deleting what does not exist is reported

    @s1 @write
    Scenario: Deleting a sensor that was never published
      登録していないセンサーを削除する

      Given a water level sensor that nobody has published
      When the city deletes it
      Then the platform answers that it does not exist
