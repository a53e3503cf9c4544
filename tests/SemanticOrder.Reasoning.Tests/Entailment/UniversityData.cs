using System.Runtime.InteropServices;

namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>
/// Departments, people, courses and publications of some universities, in the proportions of the LUBM benchmark and always the same: 157,062 statements for one
/// university, 1,318,983 for ten, with an ontology of 220.
/// </summary>
internal sealed class UniversityData
{
    private const string Space = "http://ex.org/univ-bench#";

    private readonly TermDictionary _terms = new();
    private readonly List<Quad> _quads = [];
    private readonly Dictionary<string, TermId> _names = [];
    private ulong _state;
    private string _department = "";
    private string _university = "";

    private UniversityData()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "univ-bench.ttl");
        _quads.AddRange(new RdfReader(_terms).Read(File.ReadAllText(file), RdfSyntax.Turtle).Quads);
    }

    public static QuadSnapshot Load(int universities)
    {
        var data = new UniversityData();
        for (var university = 0; university < universities; university++)
            data.AddUniversity(university);
        return new QuadStore(data._terms).Load(CollectionsMarshal.AsSpan(data._quads));
    }

    private void AddUniversity(int number)
    {
        _state = 1000 + (ulong)number;
        _university = $"http://www.university{number}.edu/u";
        Type(_university, "University");
        Text(_university, "name", $"University{number}");
        var departments = Between(15, 25);
        for (var department = 0; department < departments; department++)
            AddDepartment(number, department);
    }

    private void AddDepartment(int university, int number)
    {
        _department = $"http://www.department{number}.university{university}.edu/";
        var dept = _department + "dept";
        Type(dept, "Department");
        Text(dept, "name", $"Department{number}");
        Link(dept, "subOrganizationOf", _university);
        var staff = new Staff(number, university);
        foreach (var (kind, min, max, minPublications, maxPublications) in (ReadOnlySpan<(string, int, int, int, int)>)
            [("FullProfessor", 7, 10, 15, 20), ("AssociateProfessor", 10, 14, 10, 18), ("AssistantProfessor", 8, 11, 5, 10), ("Lecturer", 5, 7, 0, 5)])
        {
            var count = Between(min, max);
            for (var i = 0; i < count; i++)
                AddFaculty(staff, kind, i, minPublications, maxPublications, dept);
        }
        Link(staff.Faculty[0], "headOf", dept);
        var groups = Between(10, 20);
        for (var group = 0; group < groups; group++)
        {
            Type(Name("ResearchGroup", group), "ResearchGroup");
            Link(Name("ResearchGroup", group), "subOrganizationOf", dept);
        }
        AddStudents(staff, dept);
    }

    private void AddFaculty(Staff staff, string kind, int number, int minPublications, int maxPublications, string dept)
    {
        var person = Name(kind, number);
        staff.Faculty.Add(person);
        Type(person, kind);
        Text(person, "name", $"{kind}{number}");
        Text(person, "emailAddress", $"{kind}{number}@d{staff.Department}.u{staff.University}.edu");
        Text(person, "telephone", "xxx-xxx-xxxx");
        Link(person, "worksFor", dept);
        foreach (var degree in (string[])["undergraduateDegreeFrom", "mastersDegreeFrom", "doctoralDegreeFrom"])
            Link(person, degree, AnyUniversity());
        var isLecturer = kind == "Lecturer";
        if (!isLecturer)
        {
            staff.Professors.Add(person);
            Text(person, "researchInterest", $"Research{Next() % 30}");
        }
        Teach(person, "Course", staff.Courses);
        if (!isLecturer)
            Teach(person, "GraduateCourse", staff.GraduateCourses);
        var publications = Between(minPublications, maxPublications);
        for (var i = 0; i < publications; i++)
        {
            var publication = $"{_department}{kind}{number}/Publication{i}";
            staff.Publications.Add(publication);
            Type(publication, "Publication");
            Text(publication, "name", $"Publication{i}");
            Link(publication, "publicationAuthor", person);
        }
    }

    private void Teach(string person, string kind, List<string> courses)
    {
        var count = Between(1, 2);
        for (var i = 0; i < count; i++)
        {
            var course = Name(kind, courses.Count);
            courses.Add(course);
            Type(course, kind);
            Text(course, "name", $"{kind}{courses.Count}");
            Link(person, "teacherOf", course);
        }
    }

    private void AddStudents(Staff staff, string dept)
    {
        var count = staff.Faculty.Count * Between(8, 14);
        for (var i = 0; i < count; i++)
        {
            var student = AddStudent(staff, dept, "UndergraduateStudent", "us", i);
            foreach (var course in Choose(staff.Courses.Count, 2, 4))
                Link(student, "takesCourse", staff.Courses[course]);
            if (Between(0, 4) == 0)
                Link(student, "advisor", Any(staff.Professors));
        }
        count = staff.Faculty.Count * Between(3, 4);
        for (var i = 0; i < count; i++)
            AddGraduate(staff, dept, i);
    }

    private void AddGraduate(Staff staff, string dept, int number)
    {
        var student = AddStudent(staff, dept, "GraduateStudent", "gs", number);
        Link(student, "undergraduateDegreeFrom", AnyUniversity());
        Link(student, "advisor", Any(staff.Professors));
        foreach (var course in Choose(staff.GraduateCourses.Count, 1, 3))
            Link(student, "takesCourse", staff.GraduateCourses[course]);
        var role = Between(0, 9);
        if (role < 2)
        {
            Type(student, "TeachingAssistant");
            Link(student, "teachingAssistantOf", Any(staff.Courses));
        }
        else if (role < 5)
        {
            Type(student, "ResearchAssistant");
        }
        foreach (var publication in Choose(staff.Publications.Count, 0, 5))
            Link(staff.Publications[publication], "publicationAuthor", student);
    }

    private string AddStudent(Staff staff, string dept, string kind, string mail, int number)
    {
        var student = Name(kind, number);
        Type(student, kind);
        Text(student, "name", $"{kind}{number}");
        Link(student, "memberOf", dept);
        Text(student, "emailAddress", $"{mail}{number}@d{staff.Department}.u{staff.University}.edu");
        Text(student, "telephone", "xxx-xxx-xxxx");
        return student;
    }

    private HashSet<int> Choose(int of, int min, int max)
    {
        var chosen = new HashSet<int>();
        var count = Between(min, max);
        for (var i = 0; i < count; i++)
            chosen.Add((int)(Next() % (ulong)of));
        return chosen;
    }

    private string Name(string kind, int number) => $"{_department}{kind}{number}";

    private string AnyUniversity() => $"http://www.university{Next() % 1000}.edu/u";

    private string Any(List<string> names) => names[(int)(Next() % (ulong)names.Count)];

    private int Between(int min, int max) => min + (int)(Next() % (ulong)(max - min + 1));

    /// <summary>SplitMix64.</summary>
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private void Type(string subject, string @class) => _quads.Add(new Quad(Iri(subject), WellKnownTerms.RdfType, Iri(Space + @class), TermId.None));

    private void Link(string subject, string property, string value) => _quads.Add(new Quad(Iri(subject), Iri(Space + property), Iri(value), TermId.None));

    private void Text(string subject, string property, string value) => _quads.Add(new Quad(Iri(subject), Iri(Space + property), _terms.Add(new Literal(value)), TermId.None));

    private TermId Iri(string iri)
    {
        if (!_names.TryGetValue(iri, out var id))
            _names.Add(iri, id = _terms.Add(new Iri(iri)));
        return id;
    }

    private sealed record Staff(int Department, int University)
    {
        public List<string> Faculty { get; } = [];

        public List<string> Professors { get; } = [];

        public List<string> Courses { get; } = [];

        public List<string> GraduateCourses { get; } = [];

        public List<string> Publications { get; } = [];
    }
}
