Feature: Put the city on the map
  Any map program shows the city's places, each where it is.

  @CITY-DM-40
  Rule: Geographic data come by a standard web service in an open encoding

    @s1 @read @once
    Scenario: A map program finds its way
      地図ソフトウェアが自ら道筋を見つける

      When a map program asks the service of features what it offers
      Then it is a service by OGC API Features
      And it has collections of features

    @s2 @read @once
    Scenario: A map program draws the places
      地図ソフトウェアが場所を描く

      When a map program fetches the features of each collection
      Then each comes as valid GeoJSON

  @CITY-DM-41
  Rule: Geographic data declare their reference system

    @s1 @read @once
    Scenario: A map program learns what the coordinates mean
      地図ソフトウェアが座標の意味を知る

      When a map program asks the service of features what it offers
      Then each collection declares its reference system

    @s2 @read @once
    Scenario: No shelter lies in the sea
      海の上に避難所がない

      When a map program fetches the features of each collection
      Then each feature lies where its collection says

  @CITY-DM-42
  Rule: Things on the map have lasting identifiers and follow the rules for data

    @s1 @read @once
    Scenario: A service refers to a place on the map
      サービスが地図上の場所を指し示す

      When a map program fetches the features of each collection
      Then each feature has an identifier of its own
      And each can be looked up by its identifier
      And no identifier of a feature names a machine
