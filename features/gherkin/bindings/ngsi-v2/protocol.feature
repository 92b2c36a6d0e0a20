@ngsi-v2
Feature: Speak HTTP as agreed
  Any client of the web can rely on the platform's answers.

  @V2-HTTPV2-01
  Rule: An error has a name and explains itself

    @s1 @read
    Scenario: Reading what does not exist
      存在しないものを読む

      Given a water level sensor that nobody has published
      When a service reads it
      Then the error has the name "NotFound" and explains itself as JSON

    @s2 @read
    Scenario: Asking with a mistake
      誤りのある要求をする

      Given an evacuation shelter that nobody has published
      When a service asks for a page with "limit" of "many"
      Then the error has the name "BadRequest" and explains itself as JSON

  @V2-HTTPV2-03
  Rule: A method that is not offered is refused and those that are, named

    @s1 @write
    Scenario Outline: Using a method that is not offered
      提供されないメソッドを使う

      Given a water level sensor that nobody has published
      When a service tries to "<method>" <resource>
      Then the platform answers that the method is not offered
      And it names "<offered>" as offered

      Examples:
        | method | resource                  | offered     |
        | DELETE | the list of entities      | GET, POST   |
        | POST   | an entity                 | GET, DELETE |
        | DELETE | the list of types         | GET         |
        | POST   | the value of an attribute | GET, PUT    |
        | GET    | the batch operation       | POST        |

  @V2-HTTPV2-06
  Rule: An answer in a format that is not offered is refused

    @s1 @write
    Scenario: Reading a sensor as a picture
      画像としてセンサーを読む

      Given a water level sensor the city has published
      When a service reads it accepting "image/png"
      Then the platform answers that the format is not offered

    @s2 @write
    Scenario Outline: Reading a sensor in any format
      どの形式でもよいとしてセンサーを読む

      Given a water level sensor the city has published
      When a service reads it accepting "<accepted>"
      Then it gets the sensor as it was published

      Examples:
        | accepted                    |
        | */*                         |
        | application/*               |
        | text/html, application/json |
