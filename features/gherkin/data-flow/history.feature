Feature: Look back
  Change over time shows what a single value hides.

  @CITY-DM-16
  Rule: The history of data can be read beside the present

    @s1 @write
    Scenario: A river rose within an hour
      川の水位が一時間で上がった

      Given the water works' service has published a sensor with a level of 2.35 at "2026-08-31T14:00:00Z"
      And the water works' service reports a level of 8.4 at "2026-08-31T15:00:00Z"
      When a service asks for the history of its level
      Then the history has the levels 2.35 and 8.4
