using System.Text.Json.Nodes;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;
using NJsonSchema;

namespace CodingAgentBench.Tasks.Tests;

/// <summary>The schema is for editors, the reader decides: they must not drift apart.</summary>
public sealed class TaskSchemaTests
{
    private static readonly RepositoryRoot Root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
    private static readonly string Text = File.ReadAllText(Root["tasks", "schema", "task.schema.json"]);

    [Fact]
    public void Schema_and_reader_know_the_same_fields()
    {
        var fields = JsonNode.Parse(Text)!["properties"]!.AsObject().Select(field => field.Key);
        using var repository = new TemporaryRepository();
        repository.AddTask("polyglot/forty-two", manifest => manifest + "no_such_field: 1\n" + string.Concat(
            fields.Where(field => !manifest.Contains($"\n{field}:", StringComparison.Ordinal) && !manifest.StartsWith($"{field}:", StringComparison.Ordinal))
                .Select(field => $"{field}: null\n")));

        var problems = new List<Problem>();
        TaskManifestReader.Read(repository.Root, repository.TaskPath("polyglot/forty-two"), problems);

        problems.Should().ContainSingle().Which.Message.Should().StartWith("unknown field `no_such_field`");
    }

    [Fact]
    public void Schema_and_reader_have_the_same_closed_sets()
    {
        var properties = JsonNode.Parse(Text)!["properties"]!;
        Enum(properties["bucket"]!).Should().Equal(TaskVocabulary.Buckets);
        Enum(properties["language"]!).Should().Equal(TaskVocabulary.Languages);
        Enum(properties["integrity_category"]!).Where(value => value is not null).Should().Equal(TaskVocabulary.IntegrityCategories);
        Enum(properties["dimensions"]!["items"]!).Should().Equal(TaskVocabulary.Dimensions);
        Enum(properties["constraints"]!["items"]!["properties"]!["kind"]!).Should().Equal(ConstraintKinds.All);
    }

    [Fact]
    public async Task Every_task_of_the_corpus_is_valid_against_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        var corpus = TaskCorpus.Read(Root);
        corpus.Tasks.Should().NotBeEmpty();
        foreach (var task in corpus.Tasks)
            schema.Validate(YamlAsJson.Convert(await File.ReadAllTextAsync(Path.Combine(task.Folder, "task.yaml"), TestContext.Current.CancellationToken)))
                .Should().BeEmpty($"{task.Id} is valid");
    }

    private static IEnumerable<string?> Enum(JsonNode node) => node["enum"]!.AsArray().Select(value => (string?)value);
}
