using Pack;

if (args is not [var build, var folder])
{
    Console.Error.WriteLine("usage: Pack BUILD-OUTPUT FOLDER");
    return 2;
}

Console.WriteLine(PluginPackage.Write(build, folder));
return 0;
