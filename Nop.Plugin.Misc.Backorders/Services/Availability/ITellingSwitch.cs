namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>Whether shoppers of the current store are told anything at all: not before the plugin is installed, nor while it is paused.</summary>
public interface ITellingSwitch
{
    Task<bool> IsOnAsync();
}
