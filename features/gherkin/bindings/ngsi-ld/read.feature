@ngsi-ld
Feature: Read an entity
  A service reads a thing in the form it needs.

  @LD-CONS-RETRIEVE-01
  Rule: An entity is found by its identifier

    @s1 @write
    Scenario: Reading a sensor
      センサーを読む

      Given a water level sensor the city has published
      When a service reads it
      Then the service finds it as it was published

    @s2 @read
    Scenario: Reading a sensor that was never published
      登録していないセンサーを読む

      Given a water level sensor that nobody has published
      When a service reads it
      Then the platform answers that it does not exist

    @s3 @read
    Scenario: Reading under a name that is no identifier
      識別子でない名前で読む

      When a service reads what is called "sanjo"
      Then the platform answers that the data is not valid

  @LD-CONS-RETRIEVE-02
  Rule: A reader chooses how much detail an entity shows

    @s1 @write
    Scenario: Reading a sensor as names and values only
      名前と値だけでセンサーを読む

      Given a published water level sensor whose level has an accuracy and a source
      When a service reads it as names and values only
      Then the service finds each name with its plain value

  @LD-CONS-RETRIEVE-03
  Rule: A reader asks for the attributes it needs

    @s1 @write
    Scenario: Reading only the level of a sensor
      センサーの水位だけを読む

      Given a water level sensor the city has published
      When a service reads only its level
      Then the service finds the level and no other attribute

  @LD-CONS-RETRIEVE-07
  Rule: The times of creation and change are shown on request

    @s1 @write
    Scenario: Reading a sensor with its times
      時刻付きでセンサーを読む

      Given a water level sensor the city has published
      When a service reads it with the times of creation and change
      Then the service finds when it and its level were created and changed

    @s2 @write
    Scenario: Reading a sensor without asking for its times
      時刻を求めずにセンサーを読む

      Given a water level sensor the city has published
      When a service reads it
      Then the service finds no times of creation and change

  @LD-CONS-RETRIEVE-10
  Rule: A reader chooses plain JSON, linked data or a map format

    @s1 @write
    Scenario: Reading a sensor as linked data
      リンクトデータとしてセンサーを読む

      Given a water level sensor the city has published
      When a service reads it as linked data
      Then the answer carries its vocabulary within

    @s2 @write
    Scenario: Reading a sensor as plain JSON
      素のJSONとしてセンサーを読む

      Given a water level sensor the city has published
      When a service reads it as plain JSON
      Then the answer names its vocabulary in a header

    @s3 @write
    Scenario: Reading a sensor for a map
      地図用のデータとしてセンサーを読む

      Given a water level sensor the city has published
      When a service reads it as map data
      Then the answer is a feature at the place of the sensor
