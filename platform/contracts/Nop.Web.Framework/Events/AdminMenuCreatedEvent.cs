using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

/// <summary>The menu of the admin area is complete; a consumer may add items before permissions are applied to it.</summary>
public class AdminMenuCreatedEvent : BaseMenuItemCreatedEvent
{
    public AdminMenuCreatedEvent(IAdminMenu adminMenu, AdminMenuItem rootMenuItem) : base(adminMenu)
    {
        RootMenuItem = rootMenuItem;
    }

    public AdminMenuItem RootMenuItem { get; protected set; }
}
