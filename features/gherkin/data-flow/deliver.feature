Feature: Let data flow
  Data of sensors and services reach those who asked for them, unchanged and at once.

  @CITY-DM-02
  Rule: A subscriber learns of a change

    @s1 @subscribe
    Scenario: A rising river is told to a disaster service
      川の水位上昇が防災サービスに知らされる

      Given the water works' service has published a water level sensor
      And a disaster service has subscribed to its level
      When the water works' service reports a level of 8.4
      Then the disaster service hears of a level of 8.4

  @CITY-DM-23
  Rule: More than one way of subscribing is offered

    @s1 @subscribe
    Scenario: A display board wants the value alone
      表示板が値だけを求める

      Given the water works' service has published a water level sensor
      And a disaster service has subscribed to its level
      And a display board has subscribed to nothing but the value of its level
      When the water works' service reports a level of 8.4
      Then the disaster service hears of a level of 8.4
      And the display board is given the value 8.4 itself

  @CITY-DM-03
  Rule: A subscriber hears only of what it asked for

    @s1 @subscribe
    Scenario: A new name is not told to who watches the level
      水位の購読者に名称の変更は知らされない

      Given the water works' service has published a water level sensor
      And a disaster service has subscribed to its level
      When the water works' service renames the sensor and then reports a level of 8.4
      Then the first thing the disaster service hears of is a level of 8.4

    @s2 @subscribe
    Scenario: A shelter is not told to who watches sensors
      センサーの購読者に避難所は知らされない

      Given the water works' service has published a water level sensor
      And a disaster service has subscribed to its level
      When an evacuation shelter is published and then a level of 8.4 is reported
      Then the first thing the disaster service hears of is a level of 8.4

  @CITY-DM-04
  Rule: Values arrive as they were published

    @s1 @write
    Scenario Outline: A reading travels from one service to another
      観測値がサービスからサービスへ届く

      Given the water works' service has published a sensor with the reading <reading>
      When another service reads that sensor
      Then it sees the reading <reading>

      Examples:
        | reading                                              |
        | 0                                                    |
        | -12                                                  |
        | 2147483648                                           |
        | 0.1                                                  |
        | 35.009412345                                         |
        | true                                                 |
        | "三条大橋 上流　200ｍ"                                       |
        | "🏫 𠮷野家 髙﨑"                                           |
        | ""                                                   |
        | ["常時","洪水時"]                                         |
        | {"危険水位":{"value":3.5,"unit":"m"},"履歴":[1,2.5,-3]}    |

    @s2 @write
    Scenario Outline: A place travels from one service to another
      場所がサービスからサービスへ届く

      Given the water works' service has published a sensor at the place <place>
      When another service reads that sensor
      Then it sees the place <place>

      Examples:
        | place                                                                                                 |
        | {"type":"Point","coordinates":[135.771412,35.009441]}                                                 |
        | {"type":"LineString","coordinates":[[135.77,35.0],[135.78,35.01],[135.79,35.02]]}                     |
        | {"type":"Polygon","coordinates":[[[135.7,35.0],[135.8,35.0],[135.8,35.1],[135.7,35.1],[135.7,35.0]]]} |

    @s3 @write
    Scenario Outline: A date and time travels from one service to another
      日時がサービスからサービスへ届く

      Given the water works' service has published a sensor that was inspected at "<instant>"
      When another service reads that sensor
      Then it sees that the inspection was at "<instant>"

      Examples:
        | instant                  |
        | 2026-08-31T23:59:59Z     |
        | 2026-12-31T15:00:00.250Z |

  @CITY-DM-11
  Rule: A long list is read to its end, each thing once

    @s1 @write
    Scenario Outline: Reading seven shelters in parts
      七か所の避難所を分割して読む

      Given the board of education's service has published 7 shelters
      When a service reads all of them in parts of <size>
      Then it has each of them exactly once

      Examples:
        | size |
        | 1    |
        | 3    |
        | 7    |

    @s2 @write
    Scenario: A shelter opens while the list is read
      一覧を読む間に避難所が開設される

      Given the board of education's service has published 7 shelters
      When a service reads all of them in parts of 3 while another is published
      Then it has each of those that were there before exactly once

  @CITY-DM-12
  Rule: What is withdrawn is found no more

    @s1 @write
    Scenario: A shelter is closed
      避難所が閉鎖される

      Given the board of education's service has published 3 shelters
      When it withdraws the second
      Then no service reads or finds the second
      And services still find the others

  @CITY-DM-13
  Rule: Whoever asks next gets the newest value

    @s1 @write
    Scenario: A river rises twice
      川の水位が二度上がる

      Given the water works' service has published a water level sensor
      When the water works' service reports a level of 3.1 and then a level of 8.4
      Then a service that reads the sensor gets a level of 8.4
      And a service that finds it among others gets a level of 8.4
