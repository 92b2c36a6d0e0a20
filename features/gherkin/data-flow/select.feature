Feature: Give each service what it needs
  Nobody has to load the whole city to find one street.

  @CITY-DM-15
  Rule: Data are filtered by time, place and attributes

    @s1 @write
    Scenario: Sensors that were inspected since September
      九月以降に点検されたセンサー

      Given the water works' service has published sensors that were inspected at "2026-08-31T14:59:59Z" and at "2026-09-01T00:30:00Z"
      When a service asks for those that were inspected at "2026-08-31T15:00:00Z" or later
      Then it finds the second of them and no other

    @s2 @write
    Scenario: Shelters around a station
      駅の周辺の避難所

      Given the board of education's service has published shelters at Nijo castle and at Kyoto station
      When a service asks for those within 1000 metres of Kyoto station
      Then it finds the second of them and no other

    @s3 @write
    Scenario: Shelters that are large enough
      十分な広さのある避難所

      Given the board of education's service has published shelters for 90, 200 and 1000 people
      When a service asks for those for at least 200 people
      Then it finds all of them but the first

  @CITY-DM-50
  Rule: A reader asks for a part of a thing

    @s1 @write
    Scenario: A phone asks for the level alone
      スマートフォンが水位だけを求める

      Given the water works' service has published a water level sensor
      When a service asks for the level of that sensor and nothing else
      Then it gets the level and nothing else of the sensor
