@ngsi-ld
Feature: Speak HTTP as agreed
  Any client of the web can rely on the platform's answers.

  @LD-HTTP-01
  Rule: An error explains itself

    @s1 @read
    Scenario: Reading what does not exist
      存在しないものを読む

      Given a water level sensor that nobody has published
      When a service reads it
      Then the error names its type and its title as JSON

  @LD-HTTP-03
  Rule: Data in an unknown format is refused

    @s1 @write
    Scenario: Publishing a sensor as plain text
      ただのテキストとしてセンサーを登録する

      Given a water level sensor that nobody has published
      When the city publishes it as plain text
      Then the platform answers that the format is not supported
      And a service that looks for it does not find it

  @LD-HTTP-05
  Rule: The platform answers in a format the reader accepts, or says which it offers

    @s1 @write
    Scenario: Reading a sensor as a picture
      画像としてセンサーを読む

      Given a water level sensor the city has published
      When a service reads it as a picture
      Then the platform answers that the format is not offered

  @LD-HTTP-06
  Rule: A method that is not offered is refused, and the offered ones are named

    @s1 @write
    Scenario: Patching the list of types
      型の一覧を変更しようとする

      When a service tries to change the list of types
      Then the platform answers that the method is not offered
      And it names the methods that are
