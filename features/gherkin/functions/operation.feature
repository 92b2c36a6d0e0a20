Feature: Keep the platform up
  Those who run services and those who watch over the platform learn how it is.

  @CITY-OP-04
  Rule: The platform tells whether it is healthy

    @s1 @read @once
    Scenario: Whoever watches over the platform asks how it is
      都市OSを見守る者が稼働状態を尋ねる

      When somebody who does not say who it is asks whether the platform is well
      Then the platform says that it is, in a form that a machine can read
