namespace Nop.Web.Framework.Menu;

/// <summary>
/// One item of the admin menu with the items below it. An item that names no permissions needs those of its children.
/// </summary>
public class AdminMenuItem
{
    protected IList<string> _permissionNames;
    protected string _url;

    public AdminMenuItem()
    {
        ChildNodes = [];
    }

    public string SystemName { get; set; }

    public string Title { get; set; }

    public string IconClass { get; set; }

    public IList<AdminMenuItem> ChildNodes { get; set; }

    public bool Visible { get; set; } = true;

    public bool OpenUrlInNewTab { get; set; }

    public string ControllerName { get; protected set; }

    public string ActionName { get; protected set; }

    /// <summary>The address of the item's page. Controller and action are read from its last two parts.</summary>
    public string Url
    {
        get => _url;
        set
        {
            _url = value;
            var parts = value?.TrimEnd('/').Split('/') ?? [];
            (ControllerName, ActionName) = parts.Length < 3 ? (string.Empty, string.Empty) : (parts[^2], parts[^1]);
        }
    }

    public IList<string> PermissionNames
    {
        get => _permissionNames ?? ChildNodes.SelectMany(child => child.PermissionNames).ToList();
        set => _permissionNames = value;
    }

    public bool ContainsSystemName(string systemName) => GetItemBySystemName(systemName) != null;

    public AdminMenuItem GetItemBySystemName(string systemName)
    {
        if (string.IsNullOrEmpty(systemName))
            return null;

        return SystemName == systemName ? this : ChildNodes.Select(child => child.GetItemBySystemName(systemName)).FirstOrDefault(found => found != null);
    }

    public virtual bool InsertBefore(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, true);

    public virtual bool InsertAfter(string itemSystemName, AdminMenuItem newMenuItem) => Insert(itemSystemName, newMenuItem, false);

    protected virtual bool Insert(string itemSystemName, AdminMenuItem newMenuItem, bool before)
    {
        for (var i = 0; i < ChildNodes.Count; i++)
        {
            if (ChildNodes[i].SystemName != itemSystemName)
                continue;

            ChildNodes.Insert(before ? i : i + 1, newMenuItem);
            return true;
        }

        return ChildNodes.Any(child => child.Insert(itemSystemName, newMenuItem, before));
    }
}
