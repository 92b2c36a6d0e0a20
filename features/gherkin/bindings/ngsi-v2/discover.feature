@ngsi-v2
Feature: Discover types
  A service that knows nobody learns what the platform holds.

  @V2-TYPES-01
  Rule: The platform tells what types of entities it holds

    @s1 @write
    Scenario: Listing the types
      型の一覧を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for the types of things
      Then the type of the shelters is among them with 3 and their attributes

    @s2 @write
    Scenario: Listing the names of the types
      型の名前の一覧を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks for the names of the types of things
      Then the name of the type of the shelters is among them

    @s3 @write
    Scenario: Listing the names of three types in alphabetical order
      三つの型の名前をアルファベット順に得る

      Given a water level sensor, an evacuation shelter and a school, published in this order
      When a service asks for the names of the types of things
      Then the names of the three types are in alphabetical order

  @V2-TYPES-02
  Rule: A type can be looked up

    @s1 @write
    Scenario: Looking up a type whose readings differ in type
      観測値の型が異なる型を照会する

      Given a published sensor with a number for a reading and another with a text
      When a service asks about that type of thing
      Then it learns that there are 2 and that the reading is a "Number" or a "Text"

    @s2 @read
    Scenario: Looking up a type of which there is none
      存在しない型を照会する

      Given a water level sensor that nobody has published
      When a service asks about that type of thing
      Then the platform answers that it does not exist
