namespace CodingAgentBench.Harness.Running;

internal enum Phase
{
    Prepare,
    Agent,
    Collect,
    Score,
    Teardown,
}
