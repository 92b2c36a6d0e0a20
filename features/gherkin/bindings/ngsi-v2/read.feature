@ngsi-v2
Feature: Read an entity
  A service reads what another has published, whole or in part.

  @V2-ENT-GET-01
  Rule: An entity is read by its identifier, in the normalized form

    @s1 @write
    Scenario: Reading a water level sensor
      水位センサーを読む

      Given a published water level sensor whose level has an accuracy
      When a service reads it
      Then it gets the sensor as it was published

    @s2 @write
    Scenario: Reading a sensor as if it were a school
      センサーを学校として読もうとする

      Given a water level sensor the city has published
      When a service reads it as if it were a school
      Then the platform answers that it does not exist

  @V2-ENT-GET-02
  Rule: What is not there is answered with not found

    @s1 @read
    Scenario: Reading a sensor that was never published
      登録されていないセンサーを読む

      Given a water level sensor that nobody has published
      When a service reads it
      Then the platform answers that it does not exist

  @V2-ENT-GET-03
  Rule: An identifier that several entities share is answered with a conflict

    @s1 @write
    Scenario: Reading by an identifier that two things share
      二つのものが共有する識別子で読む

      Given a published evacuation shelter and a school under the same identifier
      When a service reads it without naming a type
      Then the platform answers that it is ambiguous

  @V2-ENT-GET-04
  Rule: A reader chooses attributes and form

    @s1 @write
    Scenario: Reading only the level
      水位だけを読む

      Given a water level sensor the city has published
      When a service reads only its level
      Then it gets the level and no other attribute

    @s2 @write
    Scenario: Reading a sensor as plain values
      センサーを値だけの形式で読む

      Given a water level sensor the city has published
      When a service reads it as plain values
      Then it gets its identifier, its type and the plain values

    @s3 @write
    Scenario: Reading name and level as a list
      名称と水位を一覧で読む

      Given a water level sensor the city has published
      When a service reads its level and its name as a list
      Then it gets the level and the name in this order

    @s4 @write
    Scenario: Reading a list without repetitions
      重複のない一覧で読む

      Given a published water level sensor whose level and alarm are both 2.35
      When a service reads level and alarm as a list without repetitions
      Then it gets 2.35 once

  @V2-ENT-GET-05
  Rule: What cannot be an identifier is refused, not looked for

    @s1 @read
    Scenario Outline: Reading a shelter under a name
      避難所を名称で読もうとする

      When a service reads a thing under the identifier "<name>"
      Then the platform answers that the data is not valid

      Examples:
        | name      |
        | Shelter 1 |
        | Shelter?1 |
        | Shelter#1 |
        | A&B       |
        | 三条大橋      |

  @V2-ENT-GETATTRS-01
  Rule: The attributes of an entity are read without the entity around them

    @s1 @write
    Scenario: Reading the attributes alone
      属性だけを読む

      Given a water level sensor the city has published
      When a service reads its attributes
      Then it gets the attributes without identifier and type

  @V2-ENT-DELETE-01
  Rule: A removed entity is gone

    @s1 @write
    Scenario: Removing a sensor that was taken down
      撤去したセンサーを削除する

      Given a water level sensor the city has published
      When the city removes it
      Then the platform accepts it
      And a service that looks for it does not find it

    @s2 @write
    Scenario: Removing a sensor that was never published
      登録していないセンサーを削除する

      Given a water level sensor that nobody has published
      When the city removes it
      Then the platform answers that it does not exist

  @V2-ATTR-01
  Rule: One attribute is read by its name

    @s1 @write
    Scenario: Reading the level with its accuracy
      水位を精度と共に読む

      Given a published water level sensor whose level has an accuracy
      When a service reads its attribute level
      Then it gets the level with its type and its accuracy

    @s2 @write
    Scenario: Reading an attribute that the sensor does not have
      センサーにない属性を読む

      Given a water level sensor the city has published
      When a service reads its attribute water temperature
      Then the platform answers that it does not exist

  @V2-VALUE-01
  Rule: A structured value is read as JSON

    @s1 @write
    Scenario Outline: Reading thresholds as JSON or as text
      しきい値をJSONや文字で読む

      Given a published water level sensor with the reading {"危険水位":3.5}
      When a service reads the value of the reading as "<accepted>"
      Then it gets the bare value as "<format>"

      Examples:
        | accepted         | format           |
        | application/json | application/json |
        | text/plain       | text/plain       |
        | */*              | application/json |

    @s2 @write
    Scenario: Reading thresholds as a picture
      しきい値を画像として読む

      Given a published water level sensor with the reading {"危険水位":3.5}
      When a service reads the value of the reading as "image/png"
      Then the platform answers that the format is not offered

  @V2-VALUE-02
  Rule: A single value is read as plain text

    @s1 @write
    Scenario Outline: Reading a single value as text
      単独の値を文字で読む

      Given a published water level sensor with the reading <reading>
      When a service reads the value of the reading as "text/plain"
      Then it gets the bare value as "text/plain"

      Examples:
        | reading |
        | 2.35    |
        | "上昇中"   |
        | true    |
        | null    |

    @s2 @write
    Scenario: Reading a number as JSON only
      数値をJSONだけで読もうとする

      Given a published water level sensor with the reading 2.35
      When a service reads the value of the reading as "application/json"
      Then the platform answers that the format is not offered
