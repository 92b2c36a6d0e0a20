@ngsi-ld
Feature: Publish an entity
  A city publishes a thing of the real world so that others can find it.

  @LD-PROV-CREATE-01
  Rule: A published entity is confirmed with its address

    @s1 @write
    Scenario: Publishing a water level sensor
      水位センサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it
      Then the platform confirms it with its address

  @LD-PROV-CREATE-02
  Rule: An entity needs no more than an identifier and a type

    @s1 @write
    Scenario: Publishing a shelter of which only the name of the place is known
      識別子と型だけの避難所を登録する

      Given an evacuation shelter of which nothing but its identifier is known
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

    @s2 @write
    Scenario: Publishing a thing that is of two types
      二つの型を持つものを登録する

      Given an evacuation shelter that is a school as well
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

  @LD-PROV-CREATE-03
  Rule: Every kind of attribute comes back as it was published

    @s1 @write
    Scenario Outline: Publishing a thing with one kind of attribute
      一種類の属性を持つものを登録する

      Given a water level sensor with an attribute of the kind <kind>
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

      Examples:
        | kind             |
        | Property         |
        | Relationship     |
        | GeoProperty      |
        | LanguageProperty |

  @LD-PROV-CREATE-04
  Rule: Facts about an attribute stay with that attribute

    @s1 @write
    Scenario: Publishing a level with its accuracy and the sensor that took it
      精度と測定元を持つ水位を登録する

      Given a water level sensor whose level has an accuracy and a source
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

    @s2 @write
    Scenario: Publishing how far a sensor is from the river it belongs to
      河川との関係に距離を付けて登録する

      Given a water level sensor whose river is a known distance away
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

  @LD-PROV-CREATE-05
  Rule: The short notation is understood like the full one

    @s1 @write
    Scenario: Publishing a sensor in the short notation
      簡略表記でセンサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it in the short notation
      Then the platform accepts it
      And a service that reads it finds it as it was published

    @s2 @write
    Scenario: Publishing a sensor in the short notation with each value spelled out
      値を明示した簡略表記でセンサーを登録する

      Given a water level sensor whose river is a known distance away
      When the city publishes it in the short notation with values spelled out
      Then the platform accepts it
      And a service that reads it finds it as it was published

  @LD-PROV-CREATE-06
  Rule: An entity that cannot be read is refused

    @s1 @write
    Scenario Outline: Publishing a sensor that is damaged
      壊れたデータを登録する

      Given a water level sensor that nobody has published
      When the city publishes it <flaw>
      Then the platform answers that <complaint>
      And a service that looks for it does not find it

      Examples:
        | flaw                  | complaint                  |
        | cut off in the middle | the request cannot be read |
        | as a list             | the data is not valid      |
        | without an identifier | the data is not valid      |
        | without a type        | the data is not valid      |

  @LD-PROV-CREATE-07
  Rule: An identifier that is no URI is refused

    @s1 @write
    Scenario Outline: Publishing a sensor under a plain name
      URIでない名前でセンサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it <flaw>
      Then the platform answers that the data is not valid

      Examples:
        | flaw                |
        | under a plain name  |
        | under a single word |

  @LD-PROV-CREATE-08
  Rule: An identifier that is taken is refused

    @s1 @write
    Scenario: Creating the same water level sensor twice
      同じ水位センサーを二度登録する

      Given a water level sensor the city has published
      When the city publishes it again with another level
      Then the platform answers that it already exists
      And a service that reads it finds it as it was published

  @LD-PROV-CREATE-09
  Rule: An attribute without content is refused

    @s1 @write
    Scenario Outline: Publishing a sensor with an empty attribute
      中身のない属性を持つセンサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it <flaw>
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

      Examples:
        | flaw                                    |
        | with a level that has no value          |
        | with a relationship that points nowhere |
        | with a level of nothing                 |

  @LD-PROV-CREATE-10
  Rule: A new entity cannot hold the mark for deletion

    @s1 @write
    Scenario: Publishing a sensor whose level is marked for deletion
      削除の印を付けた水位を持つセンサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it with a level marked for deletion
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

  @LD-PROV-CREATE-12
  Rule: Text comes back character for character

    @s1 @write
    Scenario Outline: Publishing a name in many scripts
      さまざまな文字の名称を登録する

      Given an evacuation shelter called <name>
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

      Examples:
        | name              |
        | "鴨川・三条大橋　水位計（上流）" |
        | "髙﨑 𠮷野家 がぎぐ"      |
        | "🏫 避難所 café"      |
        | "a b  c 100%+1"   |

    @s2 @write
    Scenario: Publishing a name that looks like markup
      マークアップに見える名称を登録する

      Given an evacuation shelter called "<b>三条</b> & <script>橋</script>"
      When the city publishes it
      Then the platform refuses it, or a service that reads it finds it as it was published

  @LD-PROV-CREATE-18
  Rule: The time of an observation is a moment in UTC

    @s1 @write
    Scenario: Publishing a level with the moment of its observation
      観測時刻を持つ水位を登録する

      Given a water level sensor whose level was observed at "2026-08-31T23:59:59.5Z"
      When the city publishes it
      Then the platform accepts it
      And a service that reads it finds it as it was published

    @s2 @write
    Scenario Outline: Publishing a level with a time that is no moment
      時刻として読めない観測時刻を登録する

      Given a water level sensor whose level was observed at <time>
      When the city publishes it
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

      Examples:
        | time                        |
        | "yesterday"                 |
        | "2026-08-31"                |
        | "2026-08-31T23:59:59+09:00" |

  @LD-PROV-CREATE-19
  Rule: The platform itself keeps the time of creation and change

    @s1 @write
    Scenario: Publishing a sensor with a made-up time of creation
      作成時刻を偽ったセンサーを登録する

      Given a water level sensor said to be created at "1999-01-01T00:00:00Z"
      When the city publishes it
      Then the platform accepts it
      And its time of creation is not "1999-01-01T00:00:00Z"

  @LD-PROV-CREATE-22
  Rule: A place is a geometry of GeoJSON, or it is refused

    @s1 @write
    Scenario Outline: Publishing a sensor at a place that is no geometry
      形状になっていない場所でセンサーを登録する

      Given a water level sensor at the place <place>
      When the city publishes it
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

      Examples:
        | place                                                                                     |
        | {"type":"Polygon","coordinates":[[[135.7,35.0],[135.8,35.0],[135.8,35.1],[135.7,35.1]]]}  |
        | {"type":"Polygon","coordinates":[[[135.7,35.0],[135.8,35.0],[135.7,35.0]]]}               |
        | {"type":"LineString","coordinates":[[135.7,35.0]]}                                        |
        | {"type":"Point","coordinates":[135.7]}                                                    |
        | {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[135.7,35.0]}]}  |

    @s2 @write
    Scenario: Publishing a sensor whose place is a name
      場所が名称だけのセンサーを登録する

      Given a water level sensor whose place is the text "三条大橋"
      When the city publishes it
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it
