@ngsi-v2
Feature: Subscribe to changes
  A service asks once and is told from then on.

  @V2-SUB-01
  Rule: A service subscribes once and is told where its subscription is

    @s1 @subscribe
    Scenario: Subscribing to water levels
      水位を購読する

      When a service subscribes to water level sensors
      Then the platform confirms the subscription with its address
      And the subscription can be read

  @V2-SUB-02
  Rule: A subscription that does not say to what is refused

    @s1 @subscribe
    Scenario Outline: Subscribing without saying clearly to what
      対象を明確にせずに購読する

      When a service subscribes to water level sensors <gap>
      Then the platform answers that the data is not valid

      Examples:
        | gap                                     |
        | without saying to what                  |
        | without an identifier or a pattern      |
        | with both an identifier and a pattern   |
        | with both a type and a pattern of types |
        | with an empty list of things            |

  @V2-SUB-04
  Rule: A subscription that does not say where to notify is refused

    @s1 @subscribe
    Scenario Outline: Subscribing without saying clearly where to notify
      通知先を明確にせずに購読する

      When a service subscribes to water level sensors <gap>
      Then the platform answers that the data is not valid

      Examples:
        | gap                            |
        | without saying where to notify |
        | with an address that is none   |
        | with two ways to notify        |

  @V2-SUB-05
  Rule: A subscription that contradicts itself is refused

    @s1 @subscribe
    Scenario Outline: Subscribing to some and to all but some attributes at once
      指定と除外の両方で属性を選んで購読する

      When a service subscribes to water level sensors <gap>
      Then the platform answers that the data is not valid

      Examples:
        | gap                                       |
        | with chosen and with excluded attributes  |
        | with an empty list of excluded attributes |

  @V2-SUB-10
  Rule: A subscription can be limited in time and rate

    @s1 @subscribe
    Scenario: Subscribing until a day and not more than every five seconds
      期限と間隔を決めて購読する

      When a service subscribes until "2040-01-01T14:00:00.000Z" and at most every 5 seconds
      Then the subscription shows until when and how often

    @s2 @subscribe
    Scenario Outline: Subscribing until a day that is none
      日時でない期限で購読する

      When a service subscribes to water level sensors <gap>
      Then the platform answers that the data is not valid

      Examples:
        | gap                       |
        | until a day that is none  |
        | at most every few seconds |

    @s3 @subscribe
    Scenario: Looking up a subscription past its time
      期限を過ぎた購読を調べる

      Given a subscription to water level sensors that ended in 2020
      When the service looks up the subscription
      Then it shows that it is "expired"

  @V2-SUB-11
  Rule: Subscriptions can be listed and counted

    @s1 @subscribe
    Scenario: Listing no more subscriptions than asked for
      求めた数だけ購読の一覧を得る

      Given two subscriptions to water level sensors
      When a service lists one subscription and asks for the number of all
      Then it gets exactly one, and a number of at least 2

    @s2 @read
    Scenario: Looking up a subscription that never was
      存在しない購読を調べる

      When a service looks up a subscription that never was
      Then the platform answers that it does not exist

  @V2-SUB-12
  Rule: A subscription can be changed in part

    @s1 @subscribe
    Scenario: Changing the interval of a subscription
      購読の間隔を変える

      Given a subscription to water level sensors
      When the service changes its interval to 7 seconds
      Then the platform accepts it
      And the subscription shows 7 seconds and is otherwise as it was

    @s2 @subscribe
    Scenario: Changing a subscription that never was
      存在しない購読を変える

      When a service changes a subscription that never was
      Then the platform answers that it does not exist

  @V2-SUB-13
  Rule: A subscription that is cancelled cannot be read any more

    @s1 @subscribe
    Scenario: Cancelling a subscription
      購読を取り消す

      Given a subscription to water level sensors
      When the service cancels the subscription
      Then the platform accepts it
      And the subscription cannot be read any more

    @s2 @subscribe
    Scenario: Cancelling a subscription that never was
      存在しない購読を取り消す

      When a service cancels a subscription that never was
      Then the platform answers that it does not exist

  @V2-SUB-14
  Rule: A subscription shows that it is inactive

    @s1 @subscribe
    Scenario: Looking up a subscription that was switched off
      止めた購読を調べる

      Given a subscription to water level sensors
      And the service has set the subscription to inactive
      When the service looks up the subscription
      Then it shows that it is "inactive"

  @V2-SUB-15
  Rule: A subscription tells what became of its notifications

    @s1 @subscribe
    Scenario: Looking up a subscription after a notification
      通知の後に購読を調べる

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      When the city reports a level of 7.7
      Then the subscription tells that a notification was sent and delivered, and when
