namespace CodingAgentBench.Cells.Validation;

/// <summary>One of the checks that make a task fit for the corpus.</summary>
internal interface ITaskCheck
{
    /// <summary>As it is shown and filtered by.</summary>
    string Name { get; }

    /// <summary>`smoke` is part of plain `dotnet test`; `full` takes long.</summary>
    string Suite { get; }

    /// <exception cref="VerdictException">The check does not hold; the message says what to do.</exception>
    Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation);
}
