namespace Nop.Plugin.Misc.Backorders.Services.Deciding;

/// <summary>What became of writing a decision.</summary>
public enum DecisionWriting
{
    Written = 1,

    /// <summary>It was written before, by a run that did not know whether it had come through.</summary>
    Before = 2,

    /// <summary>What it is about is another by now: nothing may be written.</summary>
    Changed = 3,
}
