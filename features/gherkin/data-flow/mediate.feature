Feature: Broker what others hold
  Data can stay with those who answer for them, and are read in one place all the same.

  @CITY-DM-14
  Rule: The platform manages its own data and brokers data held elsewhere

    @s1 @write
    Scenario: A sensor of another system is read in one place
      別のシステムのセンサーを一か所で読む

      Given a system elsewhere that holds a water level sensor
      When the platform is told where that sensor is held
      Then the platform takes note of it
      And another service reads it as it was published

    @s2 @write
    Scenario: A level that rises elsewhere is seen at once
      他所での水位の上昇がすぐに分かる

      Given a system elsewhere that holds a water level sensor
      And the platform is told where that sensor is held
      When that system measures a level of 8.4
      Then a service that reads the sensor gets a level of 8.4
