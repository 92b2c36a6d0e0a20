@ngsi-v2
Feature: Many at once
  A gateway reports a whole district in one request.

  @V2-OPUPDATE-01
  Rule: Many entities are published in one request

    @s1 @write
    Scenario: Publishing three sensors at once
      三台のセンサーを一括で登録する

      Given 3 water level sensors that nobody has published
      When the city publishes them at once
      Then the platform accepts it
      And services find all of them

    @s2 @write
    Scenario: Publishing sensors of which one is known
      一台が既知のセンサーを一括で登録する

      Given 3 water level sensors that nobody has published
      And the second of them is published already with another level
      When the city publishes them at once
      Then the platform accepts it
      And services find all of them

    @s3 @write
    Scenario: Replacing the attributes of two sensors at once
      二台のセンサーの属性を一括で置き換える

      Given 2 published water level sensors
      When the city replaces their attributes by a name only at once
      Then the platform accepts it
      And services find nothing but the new name of each

  @V2-OPUPDATE-02
  Rule: A batch that fails in part says so

    @s1 @write
    Scenario: Updating sensors that nobody published
      誰も登録していないセンサーを一括で更新する

      Given 2 water level sensors that nobody has published
      When the city updates their levels to 3.1 at once
      Then the platform answers that it does not exist

    @s2 @write
    Scenario: Updating sensors of which one was never published
      一台が登録されていないセンサーを一括で更新する

      Given 2 water level sensors of which the second was never published
      When the city updates their levels to 3.1 at once
      Then the platform answers that a part of it failed
      And a service that reads the first finds a level of 3.1

  @V2-OPUPDATE-03
  Rule: Entities and attributes are removed in one request

    @s1 @write
    Scenario: Removing two sensors at once
      二台のセンサーを一括で削除する

      Given 2 published water level sensors
      When the city removes them at once
      Then the platform accepts it
      And services find none of them

    @s2 @write
    Scenario: Removing the levels of two sensors at once
      二台のセンサーの水位を一括で削除する

      Given 2 published water level sensors
      When the city removes their levels at once
      Then the platform accepts it
      And services find them without a level

  @V2-OPUPDATE-04
  Rule: A batch that is not well formed is refused

    @s1 @write
    Scenario Outline: Sending a batch with a mistake in it
      誤りのある一括操作を送る

      Given 2 water level sensors that nobody has published
      When the city publishes them at once <mistake>
      Then the platform answers that the data is not valid
      And services find none of them

      Examples:
        | mistake                |
        | with an unknown action |
        | without an action      |
        | with an empty list     |
        | without a list         |

  @V2-OPUPDATE-05
  Rule: A batch can be given as plain values

    @s1 @write
    Scenario: Publishing sensors as plain values at once
      センサーを値だけの形式で一括登録する

      Given 2 water level sensors that nobody has published
      When the city publishes them as plain values at once
      Then the platform accepts it
      And services find their plain values

  @V2-OPNOTIFY-01
  Rule: A notification of another platform is taken over

    @s1 @write
    Scenario: Taking over the notification of another city
      他の都市の通知を取り込む

      Given 2 water level sensors that nobody has published
      When another city notifies the platform of them
      Then the platform accepts it
      And services find all of them
