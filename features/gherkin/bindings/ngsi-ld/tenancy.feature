@ngsi-ld
Feature: Keep organisations apart
  One platform serves many organisations, each as if alone.

  @LD-HTTP-10
  Rule: One organisation's data is invisible to another

    @s1 @write
    Scenario: A sensor of the water works is invisible to the board of education
      水道局のセンサーは教育委員会から見えない

      Given two organisations on the platform
      And a water level sensor that only the first has published
      When the second looks for it
      Then the platform answers that it does not exist
      But the first finds it as it was published
