namespace Nop.Plugin.Misc.Backorders.Services.Installing;

/// <summary>Where the store keeps lists of what is at work in it: the active widgets and the schedule tasks.</summary>
public interface IStoreListing
{
    /// <summary>Adds us where we are missing: our widgets in every store, and our tasks.</summary>
    Task EnterAsync();

    /// <summary>Adds those of our tasks that are missing; an older version had fewer. What an administrator set for one stays.</summary>
    Task AddTasksAsync();

    /// <summary>Takes us off every list, also off the lists of single stores.</summary>
    Task LeaveAsync();
}
