Feature: Find what data there are, and use them
  Whoever looks finds the data sets of the city in a catalogue, may use them, and gets what the catalogue says.

  @CITY-SL-01
  Rule: Developers find APIs and data in a catalogue, read their specifications and try them

    @s1 @read @once
    Scenario: A developer searches the catalogue
      開発者がカタログを検索する

      Given a data set of the catalogue
      When a developer searches for its title
      Then it is among what is found

    @s2 @read @once
    Scenario: A developer searches for what nobody has
      開発者が、誰も持っていないものを検索する

      When a developer searches for a word that nobody uses
      Then nothing is found

    @s3 @read @once
    Scenario: A developer finds the API and its specification
      開発者がAPIとその仕様を見つける

      When a developer looks for the specification of an API
      Then the specification of the API is listed, or that of another

  @CITY-ED-06
  Rule: Data sets are found without knowing of them before

    @s1 @read @once
    Scenario: A newcomer looks through the catalogue
      新しい利用者がカタログを見る

      When somebody who does not say who it is looks through the catalogue
      Then data sets are listed

    @s2 @read @once
    Scenario: The metadata say what each data set is
      メタデータが、それぞれのデータセットの内容を示す

      When a developer looks through the catalogue
      Then each data set has a title, a description and something to fetch

    @s3 @read @once
    Scenario: A machine reads the catalogue
      機械がカタログを読む

      When a machine that does not say who it is asks for the catalogue as DCAT
      Then the catalogue, its data sets and their distributions are described

  @CITY-ED-13
  Rule: Data sets offered across fields have the items by which connectors find them

    @s1 @read @once
    Scenario: Another field finds the data by CADDE
      別の分野がCADDEでデータを見つける

      When a developer looks through the catalogue
      Then each data set that is offered across fields has the items that CADDE asks for

  @CITY-DM-35
  Rule: Data can be validated by schemas that are openly published

    @s1 @read @once
    Scenario: Somebody checks a file against its schema
      ファイルをそのスキーマと照らし合わせる

      When a developer looks through the catalogue
      And somebody who does not say who it is fetches the schemas that it names
      Then there are schemas that everybody can read, and data keep to the schema that they name

  @CITY-DM-37
  Rule: Open data may be reused by anyone for any purpose

    @s1 @read @once
    Scenario: Each data set has an open licence
      どのデータセットにもオープンなライセンスがある

      When a developer looks through the catalogue
      Then each data set has a licence that allows any reuse

  @CITY-DM-38
  Rule: Open data can be read by machines

    @s1 @read @once
    Scenario: Each data set comes in a structured format
      どのデータセットも構造化された形式で提供されている

      When a developer looks through the catalogue
      Then each data set comes in a format for machines

    @s2 @read @once
    Scenario: What is fetched is what the catalogue says
      取得したものが、カタログの記載どおりである

      When a developer fetches what the catalogue lists
      Then each is in the format that the catalogue says

  @CITY-DM-39
  Rule: Open data are free of charge and open to everyone

    @s1 @read @once
    Scenario: Everybody can fetch the data
      誰でもデータを取得できる

      When somebody who does not say who it is fetches what the catalogue lists
      Then each can be fetched
