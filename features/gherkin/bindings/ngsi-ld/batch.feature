@ngsi-ld
Feature: Publish many entities at once
  A city hands over many things in one request and learns what became of each.

  @LD-BATCH-01
  Rule: Many entities are published at once, and each failure is named

    @s1 @write
    Scenario: Publishing three sensors at once
      三つのセンサーを一度に登録する

      Given 3 water level sensors that nobody has published
      When the city publishes them at once
      Then the platform names all of them as created
      And services find all of them

    @s2 @write
    Scenario: Publishing three sensors of which one exists
      一つが登録済みの三つのセンサーを登録する

      Given 3 water level sensors that nobody has published
      But the second of them is published already
      When the city publishes them at once
      Then the platform names the second as failed and the others as done
      And services find all of them

  @LD-BATCH-02
  Rule: One request creates what is new and renews what exists

    @s1 @write
    Scenario: Renewing one sensor and publishing two new ones
      一つを更新し二つを新たに登録する

      Given 3 water level sensors that nobody has published
      But the second of them is published already
      When the city publishes or renews them at once
      Then the platform names only the new ones as created
      And services find all of them

    @s2 @write
    Scenario: Renewing a sensor leaves nothing of the old one behind
      更新したセンサーに古い属性が残らない

      Given 3 water level sensors that nobody has published
      But the second of them is published already with a water temperature
      When the city publishes or renews them at once
      Then the second of them has no water temperature any more

  @LD-BATCH-05
  Rule: Many entities are deleted at once, and each failure is named

    @s1 @write
    Scenario: Deleting two sensors and one that never was
      二つのセンサーと存在しない一つを削除する

      Given 3 water level sensors of which the second was never published
      When the city deletes them at once
      Then the platform names the second as failed and the others as done

  @LD-BATCH-06
  Rule: A batch that cannot be read is refused as a whole

    @s1 @write
    Scenario: Publishing an empty list
      空の一覧を登録する

      When the city publishes an empty list at once
      Then the platform answers that the data is not valid

  @LD-BATCH-03
  Rule: Many entities are updated at once, and each failure is named

    @s1 @write
    Scenario: Updating two sensors and one that never was
      二つのセンサーと存在しない一つを更新する

      Given 3 water level sensors of which the second was never published
      When the city updates them at once
      Then the platform names the second as failed and the others as done
      And the second of them is still not there

    @s2 @write
    Scenario: The sensors around one that never was are updated all the same
      存在しない一つを含んでいても、ほかのセンサーは更新される

      Given 3 water level sensors of which the second was never published
      When the city updates their levels to 3.1 at once
      Then services find a level of 3.1 in the first and in the last
      And the second of them is still not there

  @LD-BATCH-04
  Rule: Many entities are merged at once, and each failure is named

    @s1 @write
    Scenario: Merging new levels into two sensors and one that never was
      二つのセンサーと存在しない一つに新しい水位を統合する

      Given 3 water level sensors of which the second was never published
      When the city merges levels of 3.1 into them at once
      Then the platform names the second as failed and the others as done
      And services find a level of 3.1 in the first and in the last
      And the second of them is still not there

    @s2 @write
    Scenario: Merging one part of a value
      値の一部を統合する

      Given a published water level sensor with a warning threshold of 2.5 and a flood threshold of 4.0
      When the city merges a flood threshold of 4.5 into it by a batch
      Then a service that reads it finds a warning threshold of 2.5 and a flood threshold of 4.5
