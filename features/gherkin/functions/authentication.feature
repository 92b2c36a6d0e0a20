Feature: Know who asks, and what that one may do
  Who uses the platform is established by one identity for all its APIs, and checked on each access.

  @CITY-AU-01
  Rule: Users, applications and other systems are authenticated

    @s1 @write
    Scenario: A service that says who it is publishes
      名乗ったサービスが登録する

      When a service that says who it is publishes a water level sensor
      Then the platform accepts it

    @s2 @read
    Scenario Outline: A token that nobody gave opens nothing
      発行されていないトークンでは何もできない

      When a service shows <token> to remove a thing that is not there
      Then the platform says that it does not know who that is

      Examples:
        | token                                       |
        | nothing                                     |
        | some text                                   |
        | a token that was changed after it was signed |
        | a token that somebody else signed           |
        | a token that says it needs no signature     |

    @s3 @read
    Scenario Outline: A token that does not hold opens nothing
      効力のないトークンでは何もできない

      When a service shows <token> to remove a thing that is not there
      Then the platform says that it does not know who that is

      Examples:
        | token                      |
        | a token that has ended     |
        | a token of another issuer  |
        | a token for somebody else  |

  @CITY-AU-02
  Rule: One sign-on by OpenID Connect serves all services

    @s1 @read @once
    Scenario: The issuer says who it is and where tokens are given
      発行者が、自らの名とトークンの取得先を示す

      When a service reads what the issuer says of itself
      Then it finds the issuer's name, and where tokens and keys are

    @s2 @read @once
    Scenario: The issuer publishes the keys of its tokens, and only their public parts
      発行者がトークンの鍵を、公開してよい部分だけ公開する

      When a service reads the keys of the issuer
      Then there are keys, and none of them is a secret

    @s3 @read @once
    Scenario: A token can be checked by everybody
      トークンを誰でも検証できる

      When a service reads the keys of the issuer
      Then its own token is one of that issuer

    @s4 @read @once
    Scenario: One token opens all APIs
      一つのトークンですべてのAPIを使える

      When a service shows its own token to each API to remove a thing that is not there
      Then no API asks it who it is

    @s5 @read @once
    Scenario: A person signs on once for all APIs
      人が一度のログインですべてのAPIを使う

      When a resident signs on
      Then the application is given a token
      And no API asks that person who it is

    @s6 @read @once
    Scenario: The application learns who signed on
      誰がログインしたかをアプリが知る

      When a resident signs on
      Then the application is told who that is

    @s7 @read @once
    Scenario Outline: A code that somebody found is worth nothing
      拾われた認可コードは役に立たない

      Given a resident who has signed on
      When somebody redeems the code with <proof>
      Then the issuer gives no token

      Examples:
        | proof                        |
        | another verifier             |
        | no verifier                  |
        | another address to return to |

    @s8 @read @once
    Scenario: A code is good once
      認可コードは一度しか使えない

      Given a resident who has signed on
      When the application redeems the code twice
      Then the code gives a token the first time only

    @s9 @read @once
    Scenario: Nobody is sent to an address that is not the application's
      アプリのものでない戻り先には誰も送られない

      Given a resident who has signed on
      When an address that was not registered asks for a resident to sign on
      Then the issuer sends nobody there

    @s10 @read @once
    Scenario: A challenge that is not offered is refused
      提供していないチャレンジ方式は受け付けられない

      Given a resident who has signed on
      When a resident signs on by a challenge that can be read on the way
      Then the issuer does not sign that person on

    @s11 @read @once
    Scenario: A verifier without a challenge proves nothing
      チャレンジのない検証コードは何の証明にもならない

      Given a resident who has signed on
      When a resident signs on without a challenge and the code is redeemed with a verifier
      Then the issuer gives no token

  @CITY-AU-03
  Rule: What somebody may see and do is checked on each access

    @s1 @write
    Scenario: A service that may only read tries to remove
      読み取りだけを許されたサービスが削除しようとする

      Given a service that may only read
      And the water works' service has published a water level sensor
      When it removes what the water works' service has published
      Then the platform says that it may not
      And a service that reads it finds it as it was published

    @s2 @read
    Scenario: A service that may only read reads
      読み取りだけを許されたサービスが読む

      Given a service that may only read
      When it asks for a kind of things
      Then the platform answers it

    @s3 @write
    Scenario: A service of another organisation asks for what is not its own
      別の組織のサービスが、自組織のものでないデータを求める

      Given a service of another organisation
      When an organisation has published a water level sensor and that service asks for it
      Then the service does not see it

  @CITY-AU-05
  Rule: The level of identity proofing that a service asks for is applied automatically

    @s1 @write
    Scenario: Somebody who is known too little tries to remove
      身元確認の足りない者が削除しようとする

      Given a service that is known with too low an assurance
      And the water works' service has published a water level sensor
      When it removes what the water works' service has published
      Then the platform says that it may not, or that more has to be shown
      And a service that reads it finds it as it was published

  @CITY-AU-06
  Rule: Access can depend on an attribute of the user

    @s1 @write
    Scenario: A resident of the municipality removes a water level sensor
      その自治体の住民が水位センサーを削除する

      Given a resident who uses the platform
      And the water works' service has published a water level sensor
      When that person removes what the water works' service has published
      Then the platform lets that person
      And a service that looks for it does not find it

    @s2 @write
    Scenario: Somebody of another municipality tries to remove it
      別の自治体に属する人が削除しようとする

      Given somebody of another municipality who uses the platform
      And the water works' service has published a water level sensor
      When that person removes what the water works' service has published
      Then the platform says that it may not
      And a service that reads it finds it as it was published

  @CITY-AU-08
  Rule: Security rests on known mechanisms

    @s1 @read @once @connection
    Scenario: Connections speak TLS 1.3
      TLS 1.3で通信する

      Given the servers of the platform that speak TLS
      When somebody offers them TLS 1.3 and nothing older
      Then each of them agrees

  @XCH-02
  Rule: Authentication works between cities

    @s1 @read @once
    Scenario: A service of a trusted city is let do what it may
      信頼する都市のサービスが、許された操作を行う

      When a service of a trusted city shows its token to each API to remove a thing that is not there
      Then no API turns that service away

    @s2 @write
    Scenario: A service of a trusted city that may only read tries to remove
      読み取りだけを許された、信頼する都市のサービスが削除しようとする

      Given a service of a trusted city that may only read
      And the water works' service has published a water level sensor
      When it removes what the water works' service has published
      Then the platform says that it may not
      And a service that reads it finds it as it was published

    @s3 @read
    Scenario Outline: A token that the trusted city did not give opens nothing
      信頼する都市が発行していないトークンでは何もできない

      When a service shows <token> to remove a thing that is not there
      Then the platform says that it does not know who that is

      Examples:
        | token                                                                            |
        | a token of a trusted city that was changed after it was signed                   |
        | a token that somebody else signed in the name of a trusted city                  |
        | a token of a city that nobody trusts                                             |
        | a token that the platform's own issuer signed in the name of a trusted city      |
