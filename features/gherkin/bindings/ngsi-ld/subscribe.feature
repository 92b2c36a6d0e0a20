@ngsi-ld
Feature: Subscribe to changes
  A service asks once and is told from then on.

  @LD-SUB-01
  Rule: A service subscribes to changes once

    @s1 @subscribe
    Scenario: Subscribing to water levels
      水位を購読する

      When a service subscribes to water level sensors
      Then the platform confirms it with its address
      And the subscription can be read

    @s2 @subscribe
    Scenario: Subscribing twice under one identifier
      同じ識別子で二度購読する

      Given a subscription to water level sensors
      When a service subscribes again under the same identifier
      Then the platform answers that it already exists

  @LD-SUB-02
  Rule: A subscription that misses an essential part is refused

    @s1 @subscribe
    Scenario Outline: Subscribing without an essential part
      必須の部分を欠いて購読する

      When a service subscribes to water level sensors <flaw>
      Then the platform answers that the data is not valid

      Examples:
        | flaw                                     |
        | without saying where to notify           |
        | without saying to what                   |
        | without saying that it is a subscription |
        | without saying of what type              |

  @LD-SUB-11
  Rule: Subscriptions can be looked up

    @s1 @read
    Scenario: Looking up a subscription that never was
      存在しない購読を調べる

      When a service looks up a subscription that never was
      Then the platform answers that it does not exist

    @s2 @subscribe
    Scenario: Listing no more subscriptions than asked for
      求めた数だけ購読の一覧を得る

      Given two subscriptions to water level sensors
      When a service lists one subscription
      Then it gets exactly one

  @LD-SUB-10
  Rule: A subscription can start paused, and shows its state

    @s1 @subscribe
    Scenario: Looking up a paused subscription
      一時停止中の購読を調べる

      Given a subscription to water level sensors that is paused
      When the service looks up the subscription
      Then it shows that it is paused

  @LD-SUB-12
  Rule: A subscription can be changed, paused and resumed

    @s1 @subscribe
    Scenario: Pausing a subscription
      購読を一時停止する

      Given a subscription to water level sensors
      When the service pauses the subscription
      Then the platform accepts it
      And looking it up shows that it is paused

  @LD-SUB-13
  Rule: A cancelled subscription is gone

    @s1 @subscribe
    Scenario: Cancelling a subscription
      購読を取り消す

      Given a subscription to water level sensors
      When the service cancels the subscription
      Then the platform accepts it
      And the subscription cannot be read any more

  @LD-NOTIF-01
  Rule: Only an active subscription is notified

    @s1 @subscribe
    Scenario: A paused subscription stays silent
      一時停止中の購読には通知されない

      Given a subscription to water level sensors that is paused
      And another subscription to the same sensors
      When the city publishes sensors until the other subscription has heard of 2
      Then the paused subscription has heard nothing

  @LD-NOTIF-03
  Rule: A notification means that something changed

    @s1 @subscribe
    Scenario: A level that stays the same is not notified
      変わらない水位は通知されない

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      When the city reports the same level again and then a level of 7.7
      Then the first notification tells a level of 7.7

  @LD-NOTIF-04
  Rule: Only what meets the subscription's conditions is notified

    @s1 @subscribe
    Scenario: A level below the threshold is not notified
      しきい値未満の水位は通知されない

      Given a water level sensor the city has published
      And a subscription to levels above 5 of that sensor
      When the city reports a level of 3.1 and then a level of 7.7
      Then the first notification tells a level of 7.7

  @LD-NOTIF-05
  Rule: A notification says what it is about and when

    @s1 @subscribe
    Scenario: Reading a notification
      通知を読む

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      When the city reports a level of 7.7
      Then the first notification tells a level of 7.7
      And it says which subscription it is for and when it was sent

  @LD-NOTIF-06
  Rule: A subscriber chooses what a notification contains

    @s1 @subscribe
    Scenario: Being told only the level
      水位だけを通知してもらう

      Given a water level sensor the city has published
      And a subscription that wants only the level of that sensor
      When the city reports a level of 7.7
      Then the first notification tells a level of 7.7
      And it tells no other attribute
