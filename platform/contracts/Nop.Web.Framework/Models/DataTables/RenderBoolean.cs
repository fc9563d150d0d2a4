namespace Nop.Web.Framework.Models.DataTables;

/// <summary>Shows true or false as a mark.</summary>
public class RenderBoolean : IRender
{

}
