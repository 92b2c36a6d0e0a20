@ngsi-v2
Feature: Change an entity
  What is known of a thing changes, and nothing else does.

  @V2-ENT-APPEND-01
  Rule: New attributes are added and known ones updated

    @s1 @write
    Scenario: A sensor learns to measure the water temperature
      センサーが水温も測るようになる

      Given a water level sensor the city has published
      When the city adds a level of 3.1 and a water temperature of 14.5 to it
      Then the platform accepts it
      And a service that reads it finds a level of 3.1
      And a service that reads it finds a water temperature of 14.5
      And everything else of it is as it was published

  @V2-ENT-APPEND-02
  Rule: Appending strictly changes nothing that exists

    @s1 @write
    Scenario: Adding strictly to a sensor that measures the level already
      既に水位を測るセンサーに、追加のみの指定で加える

      Given a water level sensor the city has published
      When the city adds a level of 3.1 and a water temperature of 14.5 to it, changing nothing
      Then the platform answers that a part of it failed
      And a service that reads it finds a level of 2.35
      And a service that reads it finds a water temperature of 14.5

  @V2-ENT-APPEND-04
  Rule: Identifier and type cannot be changed with the attributes

    @s1 @write
    Scenario Outline: Changing the identity of a sensor with its level
      水位と共に識別子や型を変えようとする

      Given a water level sensor the city has published
      When the city adds a level of 3.1 to it along with <identity>
      Then the platform answers that the data is not valid
      And a service that reads it finds it as it was published

      Examples:
        | identity           |
        | another identifier |
        | another type       |

  @V2-ENT-APPEND-05
  Rule: Attributes are not added to an entity that does not exist

    @s1 @write
    Scenario: Adding a level to a sensor that nobody published
      誰も登録していないセンサーに水位を加える

      Given a water level sensor that nobody has published
      When the city adds a level of 3.1 and a water temperature of 14.5 to it
      Then the platform answers that it does not exist
      And a service that looks for it does not find it

    @s2 @write
    Scenario: Adding to one of two things without saying to which
      二つのもののどちらかを示さずに加える

      Given a published evacuation shelter and a school under the same identifier
      When the city adds a capacity to it without naming a type
      Then the platform answers that it is ambiguous

  @V2-ENT-UPDATE-01
  Rule: Updating changes only attributes that exist

    @s1 @write
    Scenario: Updating the level
      水位を更新する

      Given a water level sensor the city has published
      When the city updates its level to 3.1
      Then the platform accepts it
      And a service that reads it finds a level of 3.1
      And everything else of it is as it was published

    @s2 @write
    Scenario: Updating an attribute that the sensor does not have
      センサーにない属性を更新する

      Given a water level sensor the city has published
      When the city updates its water temperature to 14.5
      Then the platform answers that it cannot be done
      And a service that reads it finds it as it was published

    @s3 @write
    Scenario: Updating one attribute it has and one it has not
      ある属性とない属性を一緒に更新する

      Given a water level sensor the city has published
      When the city updates its level to 3.1 and its water temperature to 14.5
      Then the platform answers that a part of it failed
      And a service that reads it finds a level of 3.1
      And a service that reads it finds no water temperature

  @V2-ENT-UPDATE-02
  Rule: An update is refused for what is not there or not readable

    @s1 @write
    Scenario: Updating a sensor that nobody published
      誰も登録していないセンサーを更新する

      Given a water level sensor that nobody has published
      When the city updates its level to 3.1
      Then the platform answers that it does not exist

    @s2 @write
    Scenario: Updating a sensor with a text that is cut off
      途中で切れた内容でセンサーを更新する

      Given a water level sensor the city has published
      When the city updates its level with a text that is cut off
      Then the platform answers that the request cannot be read
      And a service that reads it finds it as it was published

  @V2-ENT-REPLACE-01
  Rule: Replacing leaves only the new attributes

    @s1 @write
    Scenario: Replacing a sensor by one that has only a name
      名称だけを持つセンサーに置き換える

      Given a water level sensor the city has published
      When the city replaces its attributes by a name only
      Then the platform accepts it
      And a service that reads it finds the new name and nothing else

    @s2 @write
    Scenario: Replacing a sensor that nobody published
      誰も登録していないセンサーを置き換える

      Given a water level sensor that nobody has published
      When the city replaces its attributes by a name only
      Then the platform answers that it does not exist

  @V2-ATTR-02
  Rule: One attribute is updated by its name

    @s1 @write
    Scenario: Setting the level with its type
      水位を型と共に設定する

      Given a water level sensor the city has published
      When the city sets its attribute level to 3.1 of the type "Meter"
      Then the platform accepts it
      And a service that reads it finds a level of 3.1 of the type "Meter"
      And everything else of it is as it was published

    @s2 @write
    Scenario: Setting the level without a value
      値なしで水位を設定する

      Given a water level sensor the city has published
      When the city sets its attribute level without a value
      Then the platform accepts it
      And a service that reads it finds a level of null

    @s3 @write
    Scenario: Setting an attribute that the sensor does not have
      センサーにない属性を設定する

      Given a water level sensor the city has published
      When the city sets its attribute water temperature to 14.5 of the type "Number"
      Then the platform answers that it does not exist
      And a service that reads it finds it as it was published

  @V2-ATTR-03
  Rule: One attribute is removed by its name

    @s1 @write
    Scenario: Removing the level
      水位を削除する

      Given a water level sensor the city has published
      When the city removes its attribute level
      Then the platform accepts it
      And a service that reads it finds no level
      And everything else of it is as it was published

    @s2 @write
    Scenario: Removing an attribute that the sensor does not have
      センサーにない属性を削除する

      Given a water level sensor the city has published
      When the city removes its attribute water temperature
      Then the platform answers that it does not exist
      And a service that reads it finds it as it was published

  @V2-VALUE-03
  Rule: A bare value updates an attribute and leaves its type

    @s1 @write
    Scenario Outline: Sending a bare value
      値だけを送る

      Given a published water level sensor whose level has an accuracy
      When the city sends <text> as the bare value of its level in "<format>"
      Then the platform accepts it
      And a service that reads it finds a level of <text> with its accuracy

      Examples:
        | text       | format           |
        | 3.1        | text/plain       |
        | "欠測"       | text/plain       |
        | false      | text/plain       |
        | null       | text/plain       |
        | {"上流":3.1} | application/json |
        | [3.1,3.2]  | application/json |

    @s2 @write
    Scenario: Sending a text without quotation marks
      引用符のない文字列を送る

      Given a water level sensor the city has published
      When the city sends words as the bare value of its level in "text/plain"
      Then the platform answers that the data is not valid
      And a service that reads it finds it as it was published

  @V2-VALUE-04
  Rule: A bare value in an unknown format is refused

    @s1 @write
    Scenario: Sending a picture as a value
      画像を値として送る

      Given a water level sensor the city has published
      When the city sends 3.1 as the bare value of its level in "image/png"
      Then the platform answers that the format is not supported
      And a service that reads it finds it as it was published

    @s2 @write
    Scenario: Sending a value for a sensor that nobody published
      誰も登録していないセンサーに値を送る

      Given a water level sensor that nobody has published
      When the city sends 3.1 as the bare value of its level in "text/plain"
      Then the platform answers that it does not exist
