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

    @s2 @write
    Scenario: An answer names the organisation it is for
      応答に組織の名前が示される

      Given two organisations on the platform
      And a water level sensor that only the first has published
      When the first looks for it
      Then the answer names the first organisation

  @LD-NOTIF-10
  Rule: A notification names the tenant it comes from

    @s1 @subscribe
    Scenario: A notification of the water works names the water works
      水道局の通知に水道局の名前が示される

      Given two organisations on the platform
      And a subscriber of the first of them
      When the first publishes a water level sensor
      Then the notification names the first organisation
