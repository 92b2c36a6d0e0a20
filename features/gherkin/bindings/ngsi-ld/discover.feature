@ngsi-ld
Feature: Discover types of things
  A service that knows nothing of a city asks what there is.

  @LD-DISC-01
  Rule: The platform tells what types of things it holds

    @s1 @write
    Scenario: Listing types
      型の一覧を得る

      Given a water level sensor the city has published
      When a service asks for the types of things
      Then the type of the sensor is among them

    @s2 @write
    Scenario: Listing types with their attributes
      属性付きで型の一覧を得る

      Given an evacuation shelter the city has published
      And a water level sensor the city has published
      When a service asks for the types of things in detail
      Then it learns the attributes of the type of the sensor

    @s3 @write
    Scenario: Listing both types of a thing that is of two
      二つの型を持つものの両方の型が一覧に出る

      Given a published evacuation shelter that is a school as well
      When a service asks for the types of things
      Then both of its types are among them

  @LD-DISC-02
  Rule: The platform describes a type of thing

    @s1 @write
    Scenario: Describing a type
      型の説明を得る

      Given shelters for 100, 250 and 400 people the city has published
      When a service asks about that type of thing
      Then it learns that there are 3 and what attributes they have

  @LD-DISC-04
  Rule: Asking about an unknown type or attribute is reported

    @s1 @read
    Scenario: Asking about a type that nobody uses
      誰も使っていない型を尋ねる

      Given an evacuation shelter that nobody has published
      When a service asks about that type of thing
      Then the platform answers that it does not exist
