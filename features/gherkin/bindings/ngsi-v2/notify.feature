@ngsi-v2
Feature: Tell of changes
  What a service asked for reaches it, in the form it wants, and nothing else does.

  @V2-NOTIF-01
  Rule: A notification says for which subscription it is and in which form

    @s1 @subscribe
    Scenario: Reading a notification
      通知を読む

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      When the city reports a level of 7.7
      Then the first notification tells a level of 7.7
      And it says which subscription it is for and in which form

  @V2-NOTIF-02
  Rule: A change is notified, and an update that changes nothing is not

    @s1 @subscribe
    Scenario: A sensor that is new is told
      新しいセンサーは通知される

      Given a water level sensor that nobody has published
      And a subscription to the level of that sensor
      When the city publishes it
      Then the first notification tells a level of 2.35

    @s2 @subscribe
    Scenario: A level that stays the same is not told
      変わらない水位は通知されない

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      When the city reports the same level again and then a level of 7.7
      Then the first notification tells a level of 7.7

    @s3 @subscribe
    Scenario: A new name is not told to who watches the level
      水位の購読者に名称の変更は通知されない

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      When the city renames the sensor and then reports a level of 7.7
      Then the first notification tells a level of 7.7 and the new name

  @V2-NOTIF-04
  Rule: Only what meets the subscription's expression is notified

    @s1 @subscribe
    Scenario: A level below the threshold is not told
      しきい値未満の水位は通知されない

      Given a water level sensor the city has published
      And a subscription to levels above 5 of that sensor
      When the city reports a level of 3.1 and then a level of 7.7
      Then the first notification tells a level of 7.7

    @s2 @subscribe
    Scenario: A sensor elsewhere is not told
      別の場所のセンサーは通知されない

      Given a water level sensor the city has published
      And a subscription to what happens within 5 kilometres of Osaka castle
      When the city reports a level of 3.1 and then moves the sensor to Osaka castle
      Then the first notification tells that the sensor is at Osaka castle

  @V2-NOTIF-05
  Rule: A subscriber chooses which attributes a notification contains

    @s1 @subscribe
    Scenario: Being told only the level
      水位だけを通知してもらう

      Given a water level sensor the city has published
      And a subscription that wants only the level of that sensor
      When the city reports a level of 7.7
      Then the first notification tells a level of 7.7
      And it tells no other attribute

    @s2 @subscribe
    Scenario: Being told all but the name
      名称以外を通知してもらう

      Given a water level sensor the city has published
      And a subscription that wants all but the name of that sensor
      When the city reports a level of 7.7
      Then the first notification tells a level of 7.7
      And it tells every attribute but the name

  @V2-NOTIF-06
  Rule: A subscriber chooses the form of a notification

    @s1 @subscribe
    Scenario Outline: Being told in a form of choice
      選んだ形式で通知してもらう

      Given a water level sensor the city has published
      And a subscription to level and name in the form "<form>"
      When the city reports a level of 7.7
      Then the first notification tells level and name in the form "<form>"

      Examples:
        | form       |
        | normalized |
        | keyValues  |
        | values     |

    @s2 @subscribe
    Scenario: Subscribing in a form that does not exist
      存在しない形式で購読する

      When a service subscribes to water level sensors in the form "picture"
      Then the platform answers that the data is not valid

  @V2-NOTIF-08
  Rule: An inactive subscription stays silent

    @s1 @subscribe
    Scenario: An inactive subscription stays silent
      停止中の購読には通知されない

      Given a water level sensor the city has published
      And a subscription to the level of that sensor
      And the service has set the subscription to inactive
      When the city reports a level of 3.1, the service sets it to active and the city reports a level of 7.7
      Then the first notification tells a level of 7.7

  @V2-NOTIF-09
  Rule: A notification can be worded by the subscriber

    @s1 @subscribe
    Scenario: Telling a message board in its own words
      掲示板にその言葉で知らせる

      Given a water level sensor the city has published
      And a subscription of a message board with the text "Sensor ${id}: ${waterLevel} m"
      When the city reports a level of 7.7
      Then the message board hears its text with the sensor and 7.7

    @s2 @subscribe
    Scenario: Telling a message board at an address with a query of its own
      クエリーを付けた宛先の掲示板に知らせる

      Given a water level sensor the city has published
      And a subscription of a message board with the query "level" of "${waterLevel}"
      When the city reports a level of 7.7
      Then the message board is called with the query "level=7.7"

  @V2-NOTIF-13
  Rule: A notification names the organisation it comes from

    @s1 @subscribe
    Scenario: A notification of the water works names the water works
      水道局の通知に水道局の名前が示される

      Given two organisations on the platform
      And a subscriber of the first of them
      When the first publishes a water level sensor under the path "/river"
      Then the notification names the first organisation and the path "/river"

  @V2-NOTIF-16
  Rule: A subscriber of one organisation is not told of another's changes

    @s1 @subscribe
    Scenario: A subscriber of one organisation is not told of another
      ある組織の購読者に他の組織の変化は通知されない

      Given two organisations on the platform
      And a subscriber of the first of them
      When the second publishes a sensor and then the first does
      Then the first notification is of the sensor of the first

    @s2 @subscribe
    Scenario: A subscriber of one path is not told of another
      ある階層の購読者に他の階層の変化は通知されない

      Given a subscriber of the path "/river"
      When a sensor is published under the path "/sea" and then one under the path "/river"
      Then the first notification is of the sensor of the path "/river"
