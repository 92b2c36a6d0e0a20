@ngsi-ld
Feature: Change an entity
  What is known of a thing changes; the rest of it must not suffer.

  @LD-PROV-REPLACE-01
  Rule: Replacing an entity leaves nothing of the old one behind

    @s1 @write
    Scenario: Replacing a sensor by one with other attributes
      別の属性を持つセンサーに置き換える

      Given a water level sensor the city has published
      When the city replaces it by one that has only a name
      Then the platform accepts it
      And a service that reads it finds its name
      But a service that reads it finds no level

  @LD-PROV-MERGE-01
  Rule: A merge changes only what it names

    @s1 @write
    Scenario: Merging a new level into a sensor
      新しい水位をセンサーに反映する

      Given a water level sensor the city has published
      When the city merges a level of 3.5 into it
      Then the platform accepts it
      And a service that reads it finds a level of 3.5
      And everything else of it is as it was published

    @s2 @write
    Scenario: Merging one threshold of several
      複数のしきい値の一つだけを反映する

      Given a published water level sensor with a warning threshold of 3.0 and a flood threshold of 5.0
      When the city merges a flood threshold of 5.5 into it
      Then the platform accepts it
      And a service that reads it finds a warning threshold of 3.0 and a flood threshold of 5.5

  @LD-PROV-MERGE-02
  Rule: A merge removes what it marks for deletion

    @s1 @write
    Scenario: Removing the level of a sensor by a merge
      水位に削除の印を付けて反映する

      Given a water level sensor the city has published
      When the city merges into it the mark that its level is gone
      Then the platform accepts it
      And a service that reads it finds no level
      And a service that reads it finds its name

  @LD-PROV-MERGE-05
  Rule: A merge into what does not exist is reported

    @s1 @write
    Scenario: Merging a level into a sensor that was never published
      登録していないセンサーに水位を反映する

      Given a water level sensor that nobody has published
      When the city merges a level of 3.5 into it
      Then the platform answers that it does not exist

  @LD-PROV-APPEND-01
  Rule: New attributes join an entity that exists

    @s1 @write
    Scenario: Adding the water temperature to a sensor
      センサーに水温を追加する

      Given a water level sensor the city has published
      When the city adds a water temperature of 14.5 to it
      Then the platform accepts it
      And a service that reads it finds a water temperature of 14.5
      And everything else of it is as it was published

    @s2 @write
    Scenario: Adding a level where there is one already
      既にある水位に追加すると上書きされる

      Given a water level sensor the city has published
      When the city adds a level of 9.9 to it
      Then the platform accepts it
      And a service that reads it finds a level of 9.9

  @LD-PROV-APPEND-02
  Rule: Attributes can be added without touching those that exist

    @s1 @write
    Scenario: Adding a level where there is one already
      既にある水位を上書きせずに追加する

      Given a water level sensor the city has published
      When the city adds a level of 9.9 to it unless it has one
      Then the platform names the level as not updated
      And a service that reads it finds it as it was published

  @LD-PROV-APPEND-05
  Rule: Attributes for what does not exist are refused

    @s1 @write
    Scenario: Adding a temperature to a sensor that was never published
      登録していないセンサーに水温を追加する

      Given a water level sensor that nobody has published
      When the city adds a water temperature of 14.5 to it
      Then the platform answers that it does not exist

  @LD-PROV-UPDATE-01
  Rule: An updated attribute is replaced as a whole

    @s1 @write
    Scenario: Updating a level drops what was known of the old one
      水位の更新で古い水位の付帯情報が消える

      Given a published water level sensor whose level has an accuracy and a source
      When the city updates its level to 3.5
      Then the platform accepts it
      And a service that reads it finds a level of 3.5
      But its level has no accuracy any more

  @LD-PROV-UPDATE-06
  Rule: An update of what does not exist is reported

    @s1 @write
    Scenario: Updating a sensor that was never published
      登録していないセンサーを更新する

      Given a water level sensor that nobody has published
      When the city updates its level to 3.5
      Then the platform answers that it does not exist

  @LD-PROV-PARTIAL-01
  Rule: One detail of an attribute changes without the rest

    @s1 @write
    Scenario: Correcting a level keeps its accuracy
      水位の値だけを直し精度は残す

      Given a published water level sensor whose level has an accuracy and a source
      When the city corrects the value of its level to 3.5
      Then the platform accepts it
      And a service that reads it finds a level of 3.5
      And its level still has its accuracy

  @LD-PROV-PARTIAL-02
  Rule: A partial update of what does not exist is reported

    @s1 @write
    Scenario: Correcting an attribute that a sensor does not have
      センサーにない属性を直す

      Given a water level sensor the city has published
      When the city corrects the value of its water temperature to 14.5
      Then the platform answers that it does not exist

  @LD-PROV-DELATTR-01
  Rule: A deleted attribute is gone and the others stay

    @s1 @write
    Scenario: Deleting the level of a sensor
      センサーの水位を削除する

      Given a water level sensor the city has published
      When the city deletes its level
      Then the platform accepts it
      And a service that reads it finds no level
      And a service that reads it finds its name

    @s2 @write
    Scenario: Deleting the levels of two gauges at once
      二つの測定器の水位をまとめて削除する

      Given a published water level sensor whose level two gauges report
      When the city deletes every level of it
      Then the platform accepts it
      And a service that reads it finds no level

  @LD-PROV-DELATTR-03
  Rule: Deleting an attribute that does not exist is reported

    @s1 @write
    Scenario: Deleting an attribute that a sensor does not have
      センサーにない属性を削除する

      Given a water level sensor the city has published
      When the city deletes its water temperature
      Then the platform answers that it does not exist
