namespace CodingAgentBench.Sandbox.Images;

/// <summary>What is expected of one image.</summary>
/// <param name="Inputs"><see cref="ImageInputs.Of"/> at the time of the locking.</param>
/// <param name="Version">Of the CLI in it; null for the base.</param>
/// <param name="Base">Digest, in the registry, of the public image that the base is built on.</param>
/// <param name="Digest">Of the image in the registry; null while none is published.</param>
public sealed record ImageLockEntry(string Inputs, string? Version, string Base, string? Digest);
