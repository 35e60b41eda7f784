namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>Carries out a plan through one kind of tool.</summary>
internal interface IToolStrategy
{
    /// <param name="workdir">The absolute path of the CLI's working folder, if it is known.</param>
    /// <returns>Null when no such tool is offered.</returns>
    Approach? Find(ControlPlan plan, IReadOnlyList<OfferedTool> tools, string? workdir);
}
