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
