Feature: Grow without rebuilding
  A city adds kinds of things, attributes and details as it learns, and nothing that runs is disturbed.

  @CITY-DM-07
  Rule: A new kind of thing is accepted without anyone declaring it

    @s1 @write
    Scenario: A city begins to publish a kind of thing nobody knew
      誰も知らなかった種類のものを登録し始める

      Given a kind of thing that the platform has never seen, with attributes it has never seen
      When a service publishes one
      Then the platform takes it
      And another service reads it as it was published

  @CITY-DM-08
  Rule: A thing can be given a new attribute without disturbing the services that read it

    @s1 @write
    Scenario: A sensor learns to measure the water temperature
      センサーが水温も測るようになる

      Given the water works' service has published a sensor whose level has a unit and a time
      When the water works' service adds a water temperature of 14.5 to it
      Then another service reads the water temperature of 14.5
      And everything a service knew of the sensor before is as it was

  @CITY-DM-09
  Rule: Details the platform does not know are kept

    @s1 @write
    Scenario: The calibration of a sensor survives a new level elsewhere
      別の属性を更新しても校正情報が残る

      Given the water works' service has published a sensor whose battery has calibration details
      When the water works' service reports a level of 8.4
      Then another service still reads the calibration details of the battery
