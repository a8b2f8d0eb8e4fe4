export const selectColleagues = 'select id, name, role from users order by name, id'
