namespace Nop.Web.Framework.Models.DataTables;

public static class NopButtonClassDefaults
{
    public static string Default => "btn btn-default";

    public static string Primary => "btn btn-primary";

    public static string Success => "btn btn-success";

    public static string Info => "btn btn-info";

    public static string Danger => "btn btn-danger";

    public static string Warning => "btn btn-warning";

    public static string Olive => "btn bg-olive";
}
