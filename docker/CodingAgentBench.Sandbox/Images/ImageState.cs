namespace CodingAgentBench.Sandbox.Images;

/// <summary>How an image of this repository stands on one machine.</summary>
public enum ImageState
{
    /// <summary>Built from the locked inputs.</summary>
    Ready,

    NotBuilt,

    /// <summary>Its folder is not what the lock was written for.</summary>
    ChangedSinceLock,

    /// <summary>The folder is as locked; the image that is here is of another state of it.</summary>
    BuiltFromOtherInputs,

    /// <summary>No engine answers, so nobody knows.</summary>
    Unknown,
}
