namespace Nop.Plugin.Misc.Backorders;

/// <summary>System names of our permissions. Constants, because attributes need them.</summary>
public static class BackordersPermissions
{
    public const string VIEW = "Backorders.View";
    public const string MANAGE = "Backorders.Manage";
    public const string RELEASE = "Backorders.Release";
    public const string CONSISTENCY = "Backorders.Consistency";
    public const string REPAIR = "Backorders.Repair";
    public const string DECIDE = "Backorders.Decide";
    public const string PUT_RIGHT = "Backorders.PutRight";

    /// <summary>Seeing and changing suppliers and arrivals.</summary>
    public const string SUPPLY = "Backorders.Supply";
}
