Feature: Share what the city knows
  Services of different makers and fields read each other's data without having met.

  @CITY-DM-01
  Rule: What one service publishes, another that never met it finds

    @s1 @write
    Scenario: A service discovers a water level sensor of another
      別のサービスの水位センサーを見つける

      Given the water works' service has published a water level sensor
      When a service that never met it asks what kinds of things there are
      Then it finds the kind of the sensor among them
      And among the things of that kind it finds the sensor as it was published

  @CITY-DM-05
  Rule: Things of different fields are found together by place

    @s1 @write
    Scenario: A disaster service finds sensors and shelters around a river
      防災サービスが川の周辺のセンサーと避難所を見つける

      Given the water works' service has published a water level sensor
      And the board of education's service has published an evacuation shelter next to it
      When a service asks for both kinds of things around that place
      Then it finds both of them

  @CITY-DM-06
  Rule: One organisation's data stays invisible to another

    @s1 @write
    Scenario: Two organisations publish under the same name
      二つの組織が同じ名前で登録する

      Given two organisations that share the platform
      When each publishes a water level sensor under the same name with a level of its own
      Then each reads the level that it published

    @s2 @subscribe
    Scenario: A subscriber of one organisation is not told of another's changes
      ある組織の購読者に他の組織の変化は知らされない

      Given two organisations that share the platform
      And a subscriber of the first organisation
      When the second organisation publishes a sensor and then the first does
      Then the subscriber hears of the sensor of the first organisation only

    @s3 @write
    Scenario: The kinds of things of one organisation are not listed to another
      ある組織のものの種類は他の組織の一覧に出ない

      Given two organisations that share the platform
      When only the first organisation publishes a water level sensor
      Then the kind of the sensor is listed to the first organisation
      But it is not listed to the second

  @CITY-DM-10
  Rule: What is written through one API reads the same through the other

    @s1 @write
    Scenario Outline: A sensor published over one API is read over the other
      一方のAPIで登録したセンサーを他方のAPIで読む

      Given a platform that offers more than one API
      And the water works' service has published a sensor with the reading <reading>
      When a service reads it over the other API
      Then it sees the sensor as it was published

      Examples:
        | reading                                   |
        | 35.009412345                              |
        | -12                                       |
        | 2147483648                                |
        | "三条大橋 上流　200ｍ"                    |
        | true                                      |
        | {"危険水位":{"value":3.5},"履歴":[1,2.5]} |

    @s2 @write
    Scenario: An inspection recorded over one API is at the same instant over the other
      一方のAPIで記録した点検が、他方のAPIでも同じ時点になる

      Given a platform that offers more than one API
      And the water works' service has published a sensor that was inspected at "2026-08-31T23:59:59Z"
      When a service reads it over the other API
      Then it sees the sensor as it was published

    @s3 @write
    Scenario: A place published over one API is the same place over the other
      一方のAPIで登録した場所が、他方のAPIでも同じ場所になる

      Given a platform that offers more than one API
      And the water works' service has published a sensor at the place {"type":"LineString","coordinates":[[135.77,35.0],[135.78,35.01]]}
      When a service reads it over the other API
      Then it sees the sensor as it was published

    @s4 @write
    Scenario: A sensor published over one API is found over the other by its kind
      一方のAPIで登録したセンサーを、他方のAPIで種類から見つける

      Given a platform that offers more than one API
      And the water works' service has published a water level sensor
      When a service looks over the other API for things of its kind
      Then it finds that sensor and nothing else

    @s5 @subscribe
    Scenario: A level reported over one API is told to a subscriber of the other
      一方のAPIで報告された水位が、他方のAPIの購読者に知らされる

      Given a platform that offers more than one API
      And the water works' service has published a water level sensor
      And a disaster service has subscribed to its level over the other API
      When the water works' service reports a level of 8.4
      Then the disaster service hears of a level of 8.4
