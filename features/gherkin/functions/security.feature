Feature: Withstand what comes from outside
  What can be seen from the network gives an attacker no opening, and asking does no harm.

  @CITY-SE-01
  Rule: The City OS withstands threats from outside

    @s1 @write
    Scenario: A stranger publishes a water level sensor
      名乗らない者が水位センサーを登録する

      When somebody who does not say who it is publishes a water level sensor
      Then the platform asks who it is
      And a service that looks for it does not find it

    @s2 @write
    Scenario: A stranger removes a water level sensor
      名乗らない者が水位センサーを削除する

      Given the water works' service has published a water level sensor
      When somebody who does not say who it is removes it
      Then a service that reads it finds it as it was published

    @s3 @read
    Scenario Outline: An error tells nothing of what is inside
      エラーから内部が分からない

      When a service asks <amiss>
      Then the answer gives away neither code nor versions

      Examples:
        | amiss                          |
        | for what is nowhere            |
        | with a limit that is no number |
        | with a token that is none      |
        | in a form that nobody speaks   |
        | by a method that nobody knows  |

    @s4 @read
    Scenario Outline: A foreign web page does not get in with a user's credentials
      無関係なウェブページが利用者の認証情報で入り込めない

      When a web page of "<origin>" asks in the name of its visitor
      Then the browser is not told to let the page read the answer

      Examples:
        | origin                   |
        | https://stranger.example |
        | null                     |

    @s5 @read
    Scenario: A request is not sent back to where it came from
      要求がそのまま送り返されない

      When a service asks the platform to trace a request
      Then the platform does not repeat it

    @s6 @write
    Scenario: A stranger dresses up a removal as a reading
      名乗らない者が削除を読み取りに見せかける

      Given the water works' service has published a water level sensor
      When somebody who does not say who it is reads it with headers that ask for its removal
      Then a service that reads it finds it as it was published

    @s7 @read
    Scenario Outline: What cannot be read is refused, and the platform goes on
      読み取れない要求を拒否し、動き続ける

      When a service publishes something <broken>
      Then the platform refuses it as the fault of the service
      And the platform still answers

      Examples:
        | broken                       |
        | that is cut off              |
        | that is nested without end   |
        | of bytes that are no text    |

    @s8 @read
    Scenario: A question of twenty thousand characters does not break the platform down
      二万文字の問い合わせでも停止しない

      When a service asks for a kind of things with a name of twenty thousand characters
      Then the platform does not break down over it
      And the platform still answers

  @CITY-SE-04
  Rule: Cryptography and keys follow rules

    @s1 @read @once @connection
    Scenario: Whatever goes over the network is encrypted
      ネットワークを流れるものはすべて暗号化される

      When a service goes through the addresses of the platform
      Then nothing travels in the clear

    @s2 @read @once @connection
    Scenario: A certificate is valid and names the server
      証明書が有効で、サーバーの名を示している

      Given the servers of the platform that speak TLS
      When a service looks at their certificates
      Then each is to be trusted

    @s3 @read @once @connection
    Scenario Outline: Versions that were withdrawn are not spoken
      廃止された版では通信しない

      Given the servers of the platform that speak TLS
      When somebody offers them <version> at most
      Then none of them agrees

      Examples:
        | version |
        | SSL 3.0 |
        | TLS 1.0 |
        | TLS 1.1 |

    @s4 @read @once @connection
    Scenario Outline: What protects nothing is not agreed to
      保護にならない方式には応じない

      Given the servers of the platform that speak TLS
      When somebody offers them nothing but suites <suites>
      Then none of them agrees

      Examples:
        | suites                |
        | without encryption    |
        | of export strength    |
        | with RC4              |
        | with single DES       |
        | without a certificate |

  @CITY-SE-06
  Rule: Connections are protected by 128 bits at least

    @s1 @read @once @connection
    Scenario: Triple DES is not agreed to
      トリプルDESには応じない

      Given the servers of the platform that speak TLS
      When somebody offers them nothing but suites with triple DES
      Then none of them agrees
