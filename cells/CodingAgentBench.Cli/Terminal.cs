using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Cli;

/// <summary>Where everything is printed. What images, endpoints and scripts say passes through here, and no control character does.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isColourful)
{
    /// <summary>Colour is for people: on a terminal, and unless NO_COLOR says otherwise (https://no-color.org).</summary>
    public static Terminal OfThisProcess() => new(Console.Out, Console.Error,
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");

    /// <summary>For text of our own alone, such as the help.</summary>
    public TextWriter Output => output;

    public void Write(string text, Colour colour = Colour.None)
    {
        var printable = TreePath.Printable(text);
        output.Write(isColourful && colour != Colour.None ? $"\e[{(int)colour}m{printable}\e[0m" : printable);
    }

    public void Line(string text = "") => output.WriteLine(TreePath.Printable(text));

    /// <summary>Each line of the text on standard error.</summary>
    public void Error(string text)
    {
        foreach (var line in text.Split('\n'))
            error.WriteLine(TreePath.Printable(line));
    }

    public void Json<T>(T value) => output.WriteLine(CliJson.Serialize(value));
}
