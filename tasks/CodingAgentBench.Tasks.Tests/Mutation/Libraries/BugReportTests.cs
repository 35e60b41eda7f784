using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Mutation.Libraries;

public sealed class BugReportTests : IDisposable
{
    private readonly SmallLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void A_report_is_what_a_user_saw_and_what_they_expected()
    {
        var story = new Story(1, "I read the list back in,\nwhich I do every morning before the shop opens, and then the totals of all the articles that we have are not what they were on the day before.\n",
            ["python3", "-m", "shop", "it's mine", "a b", "--all"], new Dictionary<string, string> { ["day.txt"] = "rolls 3\n\nbread 1\n" });

        Write(story, new(0, "3\n\n4\n", ""), new(0, "3\n5\n", "")).Should().Be(
            """
            Our till works out its totals with `shop` (see README.md).

            I read the list back in, which I do every morning before the shop opens, and then the totals of all the articles that we
            have are not what they were on the day before.

            This is `day.txt`:

                rolls 3

                bread 1

                $ python3 -m shop 'it'\''s mine' 'a b' --all
                3

                4

            It should print this:

                3
                5

            Please find the cause and remove it. What README.md promises has to hold.

            """);
    }

    [Theory]
    [InlineData(1, "", 0, "5", "That prints nothing and ends with exit code 1. It should print this, with exit code 0:")]
    [InlineData(0, "", 0, "5", "That prints nothing. It should print this:")]
    [InlineData(0, "5", 2, "5", "The exit code is 0. The output is right, but the exit code has to be 2.")]
    [InlineData(0, "5", 0, "", "It should print nothing at all.")]
    [InlineData(0, "5", 2, "no", "The exit code is 0. It should print this, with exit code 2:")]
    public void Whatever_differs_is_said(int actual, string printed, int expected, string wanted, string said) =>
        Write(new(1, "I tried.", ["shop"], new Dictionary<string, string>()), new(actual, printed, ""), new(expected, "", wanted)).Should().Contain($"\n\n{said}\n\n");

    [Theory]
    [InlineData("5\n", true)]
    [InlineData("a  \n", true)]
    [InlineData("\a\n", false)]
    [InlineData("thread 'main' panicked at 'x', src/lib.rs:7:5", false)]
    [InlineData("Traceback (most recent call last):\n  File \"/work/shop/prices.py\", line 3", false)]
    public void Output_that_cannot_be_shown_or_names_the_place_is_no_report(string output, bool quotable) =>
        new CommandOutput(0, output, "").IsQuotable.Should().Be(quotable);

    [Fact]
    public void Blanks_at_the_ends_of_lines_are_no_difference() =>
        new CommandOutput(0, "a  \nb\n", "").LooksLike(new(0, "a\nb", "")).Should().BeTrue();

    [Fact]
    public void A_session_of_the_interpreter_is_a_report_too()
    {
        var library = SourceLibrary.Read(_library.Root, _library.Path).Manifest;
        var healthy = new Example("import shop\nfor n in []:\n    pass", "shop.total(3)", null, "6", "6", Literal: true);

        ExampleReport.Write(library, healthy with { Value = "7", Shown = "7" }, healthy).Should().Contain(
            """
                >>> import shop
                >>> for n in []:
                ...     pass
                >>> shop.total(3)
                7

            The last line should give this instead:

                6

            """);
    }

    private string Write(Story story, CommandOutput actual, CommandOutput expected) =>
        BugReport.Write(SourceLibrary.Read(_library.Root, _library.Path).Manifest, story, actual, expected);
}
