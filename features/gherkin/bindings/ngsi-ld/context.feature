@ngsi-ld
Feature: Share a vocabulary
  Names mean the same to everybody because everybody can look them up.

  @LD-PROV-CREATE-23
  Rule: The vocabulary of a request comes from one place only

    @s1 @write
    Scenario Outline: Publishing with the vocabulary named wrongly
      語彙の示し方を誤って登録する

      Given a water level sensor that nobody has published
      When the city publishes it <flaw>
      Then the platform answers that the data is not valid
      And a service that looks for it does not find it

      Examples:
        | flaw                                                 |
        | as plain JSON with the vocabulary inside             |
        | as linked data without any vocabulary                |
        | as linked data with a vocabulary in a header as well |

  @LD-PROV-CREATE-24
  Rule: A vocabulary that cannot be had is reported, not guessed

    @s1 @write
    Scenario: Publishing with a vocabulary that nobody serves
      誰も提供していない語彙で登録する

      Given a water level sensor that nobody has published
      When the city publishes it with a vocabulary that nobody serves
      Then the platform answers that the vocabulary is not available
      And a service that looks for it does not find it

  @LD-CONS-RETRIEVE-13
  Rule: Names are shown in the reader's own vocabulary

    @s1 @write
    Scenario: Reading a sensor in another vocabulary
      別の語彙でセンサーを読む

      Given a water level sensor the city has published under a vocabulary of its own
      When a service reads it under the same vocabulary
      Then the service finds its level under the short name
      And a service without that vocabulary finds its level under the full name
