namespace CodingAgentBench.Cli.Doctor;

/// <summary>Looks at one thing. It may throw and it may hang; the doctor makes a finding of that.</summary>
internal interface ICheck
{
    string Subject { get; }

    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation);
}
