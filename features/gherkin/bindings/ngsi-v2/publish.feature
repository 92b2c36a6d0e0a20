@ngsi-v2
Feature: Publish an entity
  A city publishes a thing of the real world so that others can find it.

  @V2-ENT-CREATE-01
  Rule: A published entity gets an address that names its type

    @s1 @write
    Scenario: Publishing a water level sensor
      水位センサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it
      Then the platform confirms it with its address and type
      And a service that reads it finds it as it was published

  @V2-ENT-CREATE-02
  Rule: Types that are left out are filled in

    @s1 @write
    Scenario Outline: Publishing a reading without saying of what type it is
      型を示さずに観測値を登録する

      Given a water level sensor with the reading <reading> and no type for it
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds the reading with the type "<type>"

      Examples:
        | reading    | type            |
        | 2.35       | Number          |
        | "上昇中"      | Text            |
        | true       | Boolean         |
        | {"上流":2.5} | StructuredValue |
        | [1,2]      | StructuredValue |
        | null       | None            |

    @s2 @write
    Scenario: Publishing a thing without saying of what type it is
      型を示さずにものを登録する

      Given a water level sensor without a type
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds a thing of the type "Thing"

  @V2-ENT-CREATE-03
  Rule: A value that is left out is null, and metadata that are left out are empty

    @s1 @write
    Scenario: Publishing a sensor that has not measured yet
      まだ測定していないセンサーを登録する

      Given a water level sensor whose level has no value yet
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds a level of null without metadata

  @V2-ENT-CREATE-04
  Rule: An entity can be published in the simple form, and again to replace what is known

    @s1 @write
    Scenario: Publishing a shelter as plain values
      避難所を値だけの形式で登録する

      Given an evacuation shelter that nobody has published
      When the city publishes it as plain values
      Then the platform accepts it
      And a service that reads it finds the plain values

    @s2 @write
    Scenario: Publishing a sensor that may be known already
      既に登録済みかもしれないセンサーを登録する

      Given a water level sensor the city has published
      When the city publishes it with another level, known or not
      Then the platform accepts it
      And a service that reads it finds a level of 9.99

  @V2-ENT-CREATE-05
  Rule: An entity that exists is not overwritten by publishing it again

    @s1 @write
    Scenario: Publishing the same water level sensor twice
      同じ水位センサーを二度登録する

      Given a water level sensor the city has published
      When the city publishes it again with another level
      Then the platform answers that it already exists
      And a service that reads it finds it as it was published

  @V2-ENT-CREATE-06
  Rule: The same identifier under another type is another entity

    @s1 @write
    Scenario: A school that is a shelter under the same number
      同じ番号の学校と避難所を登録する

      Given an evacuation shelter the city has published
      When the city publishes a school under the same identifier
      Then the platform accepts it
      And a service finds each of the two by naming its type

  @V2-ENT-CREATE-07
  Rule: An entity that is not well formed is refused

    @s1 @write
    Scenario Outline: Publishing an entity with a mistake in it
      誤りのあるエンティティを登録する

      Given a water level sensor that nobody has published
      When the city publishes it <mistake>
      Then the platform answers that it is not well formed
      And a service that looks for it does not find it

      Examples:
        | mistake                         |
        | as a list                       |
        | without an identifier           |
        | with a number for an identifier |
        | with a type that is a list      |
        | with metadata that are a text   |

    @s2 @write
    Scenario: Publishing an entity that is cut off in the middle
      途中で切れたエンティティを登録する

      Given a water level sensor that nobody has published
      When the city publishes it cut off in the middle
      Then the platform answers that the request cannot be read
      And a service that looks for it does not find it

  @V2-ENT-CREATE-08
  Rule: A body in a format the platform does not know is refused

    @s1 @write
    Scenario: Publishing a sensor as plain text
      ただのテキストとしてセンサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it as plain text
      Then the platform answers that the format is not supported
      And a service that looks for it does not find it

  @V2-ENT-CREATE-09
  Rule: Identifiers keep to the rules for names

    @s1 @write
    Scenario Outline: Publishing under a name that breaks the rules
      命名規則に反する名前で登録する

      Given a water level sensor that nobody has published
      When the city publishes it with <name> as <place>
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

      Examples:
        | name                        | place             |
        | a name with a space         | the identifier    |
        | a name with an ampersand    | the identifier    |
        | a name of 257 characters    | the identifier    |
        | a name with a space         | the type          |
        | a name with an ampersand    | the type          |
        | a name of 257 characters    | the type          |
        | a name with a space         | an attribute name |
        | a name with an ampersand    | an attribute name |
        | a name of 257 characters    | an attribute name |
        | a name with a space         | an attribute type |
        | a name with an ampersand    | an attribute type |
        | a name of 257 characters    | an attribute type |
        | a name with a space         | a metadata name   |
        | a name with an ampersand    | a metadata name   |
        | a name of 257 characters    | a metadata name   |
        | a name with a question mark | the identifier    |
        | a name with a slash         | the identifier    |
        | a name with a number sign   | the identifier    |
        | a name in Japanese          | the identifier    |
        | an empty name               | the identifier    |
        | an empty name               | the type          |

  @V2-ENT-CREATE-10
  Rule: Characters that could carry a script are refused or kept, never altered

    @s1 @write
    Scenario Outline: Publishing a name that looks like a script
      スクリプトのように見える名称を登録する

      Given an evacuation shelter called <name>
      When the city publishes it
      Then the platform refuses it, or a service that reads it finds it as it was published

      Examples:
        | name              |
        | "<b>本館</b>"       |
        | "Children's hall" |
        | "南棟(2階)"          |
        | "a=b; c"          |

  @V2-ENT-CREATE-12
  Rule: An attribute under a reserved name is refused or kept, never lost

    @s1 @write
    Scenario Outline: Publishing an attribute under a reserved name
      予約された名前の属性を登録する

      Given a water level sensor that nobody has published
      When the city publishes it with an attribute called <name>
      Then the platform refuses it, or a service that reads it finds it as it was published

      Examples:
        | name           |
        | "*"            |
        | "geo:distance" |

  @V2-ENT-CREATE-13
  Rule: Every kind of JSON value is kept as it was sent

    @s1 @write
    Scenario Outline: Publishing a reading of any kind
      あらゆる種類の観測値を登録する

      Given a water level sensor with the reading <reading>
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

      Examples:
        | reading                          |
        | 0                                |
        | -12.5                            |
        | 2147483648                       |
        | "三条大橋 上流　200ｍ"                   |
        | "🏫 𠮷野家 髙﨑"                       |
        | ""                               |
        | true                             |
        | null                             |
        | []                               |
        | {}                               |
        | [1,"二",[3,{"四":4}]]              |
        | {"上流":{"危険水位":3.5,"x.y":[null]}} |

  @V2-ENT-CREATE-14
  Rule: A date and time is checked and keeps its instant

    @s1 @write
    Scenario Outline: Publishing when a sensor was inspected
      センサーの点検日時を登録する

      Given a water level sensor that was inspected at "<written>"
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds the inspection at the instant "<instant>"

      Examples:
        | written                   | instant                  |
        | 2026-08-31T23:59:59.123Z  | 2026-08-31T23:59:59.123Z |
        | 2026-09-01T08:59:59+09:00 | 2026-08-31T23:59:59Z     |
        | 2026-09-01                | 2026-09-01T00:00:00Z     |

    @s2 @write
    Scenario Outline: Publishing a day that does not exist
      日時でないものを点検日時として登録する

      Given a water level sensor that was inspected at "<written>"
      When the city publishes it
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

      Examples:
        | written    |
        | 31.08.2026 |
        | yesterday  |

  @V2-ENT-CREATE-15
  Rule: Places are given as GeoJSON, and what is no place is refused

    @s1 @write
    Scenario Outline: Publishing a place of any shape
      さまざまな形の場所を登録する

      Given a water level sensor at the place <place>
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

      Examples:
        | place                                                                                                 |
        | {"type":"Point","coordinates":[135.771412,35.009441]}                                                 |
        | {"type":"LineString","coordinates":[[135.77,35.0],[135.78,35.01]]}                                    |
        | {"type":"Polygon","coordinates":[[[135.7,35.0],[135.8,35.0],[135.8,35.1],[135.7,35.1],[135.7,35.0]]]} |
        | {"type":"MultiPoint","coordinates":[[135.7,35.0],[135.8,35.1]]}                                       |

    @s2 @write
    Scenario Outline: Publishing a place that is none
      場所でないものを場所として登録する

      Given a water level sensor at the place <place>
      When the city publishes it
      Then the platform refuses the request
      And a service that looks for it does not find it

      Examples:
        | place                                         |
        | {"type":"Point","coordinates":[135.77]}       |
        | {"type":"Square","coordinates":[135.77,35.0]} |
