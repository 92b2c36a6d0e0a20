Feature: Speak a public standard
  A client that was written from the standards alone works with every city.

  @CITY-SL-04
  Rule: The platform connects by standard interfaces

    @s1 @read
    Scenario: A client begins to speak to the platform
      クライアントがプラットフォームとのやり取りを始める

      When a client that knows nothing but the standard begins to speak to the platform
      Then the platform answers as the standard says

  @CITY-SL-12
  Rule: Services connect over NGSI-LD or NGSIv2

    @s1 @write
    Scenario: A service written for another city does its daily work
      他都市のために作られたサービスが日々の仕事をする

      When a service written for another city publishes a sensor, reports and withdraws it, and again
      Then the platform takes every step
