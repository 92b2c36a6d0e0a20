Feature: Let services find, understand and use the APIs
  A developer who has met nobody reads how the platform is used, and it behaves as it says.

  @CITY-SL-02
  Rule: How and on which terms data are provided is public

    @s1 @read @once
    Scenario: A newcomer reads how the API is used
      新しい開発者がAPIの使い方を読む

      When somebody who does not say who it is asks for the description of the API
      Then it is given the description

    @s2 @read @once
    Scenario: A newcomer reads on which terms data are provided
      新しい開発者がデータの提供条件を読む

      Given the description of the API
      When somebody who does not say who it is asks for the terms
      Then the terms are named, and can be read

  @CITY-SL-03
  Rule: Access to data is formally described, and the platform behaves as described

    @s1 @read @once
    Scenario: The description keeps to its standard
      記述がその標準に従っている

      When a service asks for the description of the API
      Then a machine can read it
      And nothing in it is against its standard

    @s2 @read @once
    Scenario: The description names the servers that answer
      記述されたサーバーが実際に応答するものである

      Given the description of the API
      Then one of the servers that it names is the platform's own

    @s3 @read @once
    Scenario: What the description says can be read can be read
      読めると記述されたものを実際に読める

      Given the description of the API
      When a service asks all that can be asked without inventing a value
      Then each question is answered as the description foresees

    @s4 @read @once
    Scenario: Answers look as they are described
      応答が記述どおりの形をしている

      Given the description of the API
      When a service asks all that can be asked without inventing a value
      Then each answer has the form that is described

  @CITY-SL-09
  Rule: One gateway takes the requests of all applications

    @s1 @read @once
    Scenario: All APIs are behind one address
      すべてのAPIが一つの窓口の背後にある

      Given the description of the API
      Then every API of the platform is behind one address

    @s2 @read @once
    Scenario: What is nowhere is not there
      存在しない場所は、存在しないと答える

      When a service asks the gateway for what is nowhere
      Then the gateway says that it is not there

    @s3 @read
    Scenario: A version that nobody published is not there
      公開されていない版は、存在しないと答える

      When a service asks the gateway for a version that nobody published
      Then the gateway says that it is not there

  @CITY-SL-10
  Rule: Each endpoint says its version

    @s1 @read @once
    Scenario: Every address in the description says its version
      記述されたどのアドレスも版を示している

      Given the description of the API
      Then every address in it says its version

  @CITY-SL-11
  Rule: Limits, caching and the next update are announced

    @s1 @read
    Scenario: An answer tells how often a service may ask
      応答が利用頻度の上限を知らせる

      When a service reads data
      Then the answer tells how often it may ask

    @s2 @read
    Scenario: An answer tells how long it may be kept
      応答が、いつまで保存してよいかを知らせる

      When a service reads data
      Then the answer tells how long it may be kept

    @s3 @read @once
    Scenario: The description gives examples
      記述に例がある

      Given the description of the API
      Then it gives examples

  @CITY-SL-14
  Rule: Errors are structured

    @s1 @read
    Scenario: A question that cannot be answered
      答えられない問い合わせ

      When a service asks with a limit that is no number
      Then the error says what was wrong in a form that a machine can read

  @CITY-SL-08
  Rule: Data can be fetched by a standard web mechanism in a machine-readable format

    @s1 @write
    Scenario: Any program that knows the web reads a sensor
      ウェブを使えるプログラムなら、センサーのデータを読める

      Given the water works' service has published a water level sensor
      When a program fetches it from its address and accepts JSON
      Then it is given JSON, and told so
